import path from 'node:path'
import type { Finding } from './house/house.ts'
import { readHouse } from './house/read-house.ts'
import { rules } from './rules.ts'

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../..'))
const house = readHouse(root)
const imports = house.files.reduce((sum, file) => sum + file.imports.length, 0)
// A checker that read nothing would find nothing wrong.
if (house.packages.length === 0 || imports === 0) {
  console.error(`No package and no import found under ${root}: this is not the house.`)
  process.exit(1)
}

let failures = 0
for (const rule of rules) {
  for (const finding of rule.check(house)) {
    if (!finding.warning) failures += 1
    console.log(describe(rule.name, finding))
  }
}
const measured = `${house.packages.length} packages, ${house.files.length} files, ${imports} imports, ${rules.length} rules`
console.log(failures === 0 ? `The house stands: ${measured}.` : `${failures} to mend (${measured}).`)
process.exitCode = failures === 0 ? 0 : 1

function describe(rule: string, finding: Finding): string {
  const place = finding.line === undefined ? finding.path : `${finding.path}:${finding.line}`
  return `${finding.warning ? 'warning ' : ''}${place}  [${rule}] ${finding.problem}\n    -> ${finding.mend}`
}
