import path from 'node:path'
import { judgeWords } from './judge-words.ts'
import { readHouseWords } from './read-house-words.ts'

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../..'))
const packages = readHouseWords(root)
const speaking = packages.filter(({ messages }) => messages !== undefined)
if (speaking.length === 0) {
  console.error(`No package under ${root} has a folder messages/: nothing could be checked.`)
  process.exit(1)
}

const findings = judgeWords(packages)
for (const { path: file, line, problem, mend } of findings)
  console.log(`${file}:${line}  ${problem}\n    -> ${mend}`)
const measured = `${speaking.length} packages with sentences, ${packages.flatMap(({ sources }) => sources).length} files`
console.log(
  findings.length === 0 ? `The words are whole: ${measured}.` : `${findings.length} to mend (${measured}).`,
)
process.exitCode = findings.length === 0 ? 0 : 1
