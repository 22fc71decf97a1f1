import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type LockFile, type Manifest, mendLock } from './mend-lock.ts'

const root = path.resolve(import.meta.dirname, '../..')
const lockPath = path.join(root, 'package-lock.json')
const readManifest = (folder: string): Manifest & { readonly workspaces?: readonly string[] } =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))

const rootManifest = readManifest('')
const workspaces = globSync(
  (rootManifest.workspaces ?? []).map((pattern) => `${pattern}/package.json`),
  { cwd: root },
).map((file) => path.dirname(file).split(path.sep).join('/'))
const manifests = Object.fromEntries([
  ['', rootManifest],
  ...workspaces.map((folder): [string, Manifest] => [folder, readManifest(folder)]),
])

const before = readFileSync(lockPath, 'utf8')
const { lock, report } = mendLock(JSON.parse(before) as LockFile, manifests)
const after = `${JSON.stringify(lock, null, 2)}\n`
for (const line of report) console.log(line)
if (after === before) console.log('package-lock.json is complete.')
else if (process.argv.includes('--check')) {
  console.error('package-lock.json needs mending: run `node tools/lock-stubs/lock-stubs.ts`.')
  process.exitCode = 1
} else writeFileSync(lockPath, after)
