import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type LockFile, type Manifest, mendLock } from './mend-lock.ts'

/** Mends the lock of a checkout, or only looks; answers what there was to mend. */
export function runLockStubs(root: string, options: { readonly onlyLook?: boolean } = {}): readonly string[] {
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
  const lockPath = path.join(root, 'package-lock.json')
  const before = readFileSync(lockPath, 'utf8')
  const { lock, report } = mendLock(JSON.parse(before) as LockFile, manifests)
  const after = `${JSON.stringify(lock, null, 2)}\n`
  if (after === before) return []
  if (!options.onlyLook) writeFileSync(lockPath, after)
  return report.length > 0 ? report : ['order of the entries, or a registry address']
}
