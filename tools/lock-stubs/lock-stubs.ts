import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type LockFile, mendLock } from './mend-lock.ts'

const root = path.resolve(import.meta.dirname, '../..')
const lockPath = path.join(root, 'package-lock.json')
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

const before = readFileSync(lockPath, 'utf8')
const { lock, report } = mendLock(readJson('package-lock.json') as LockFile, (folder) => {
  return readJson(path.join(folder, 'package.json')) as Record<string, unknown>
})
const after = `${JSON.stringify(lock, null, 2)}\n`
for (const line of report) console.log(line)
if (after === before) console.log('package-lock.json is complete.')
else if (process.argv.includes('--check')) {
  console.error('package-lock.json needs mending: run `node tools/lock-stubs/lock-stubs.ts`.')
  process.exitCode = 1
} else writeFileSync(lockPath, after)
