import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

// A folder with a file of its own name is a bench; each also runs alone: `node bench/act/act.ts`.
const here = import.meta.dirname
const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(fileOf(entry.name)))
  .map(({ name }) => name)
  .sort()

function fileOf(name: string): string {
  return path.join(here, name, `${name}.ts`)
}

const [asked, ...words] = process.argv.slice(2)
const chosen = asked === 'all' ? names : names.filter((name) => name === asked)
if (chosen.length === 0) {
  process.stderr.write(`Say which: npm run bench -- ${[...names, 'all'].join(' | ')}\n`)
  process.exit(2)
}
// One process for each, so that none measures what another left in memory.
for (const name of chosen) {
  const { status } = spawnSync(process.execPath, [fileOf(name), ...words], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
