import { platformOf } from './platform-of.ts'

export interface LockEntry {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>
  readonly [field: string]: unknown
}

/** What a workspace's package.json and its entry in the lock must agree on, or `npm ci` refuses. */
const mirrored = [
  'bin',
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'devDependencies',
  'engines',
]

export type Manifest = Readonly<Record<string, unknown>> & { readonly name: string }

/**
 * Makes a lock file that `npm ci` accepts on every machine: an entry for each optional platform package that the
 * registry did not resolve, the declarations of every workspace, and no registry's address.
 * `manifests` are the package.json files of the root (under "") and of the workspaces, by folder.
 */
export function mendLock(
  lock: LockFile,
  manifests: Readonly<Record<string, Manifest>>,
): { lock: LockFile; report: string[] } {
  const report: string[] = []
  const packages: Record<string, LockEntry> = {}
  for (const [place, entry] of Object.entries(lock.packages)) packages[place] = withoutRegistry(entry)
  for (const [folder, manifest] of Object.entries(manifests)) {
    packages[folder] = mirrorManifest(folder, packages[folder] ?? newWorkspace(manifest), manifest, report)
    if (folder !== '') packages[`node_modules/${manifest.name}`] = { resolved: folder, link: true }
  }
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // A range cannot become an entry; an alias names another package.
      if (isResolved(packages, place, name) || !/^\d/.test(version)) continue
      packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) }
      report.push(`stub for ${name} ${version}`)
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return { lock: { ...lock, packages: sorted }, report }
}

function newWorkspace({ name, version, license }: Manifest): LockEntry {
  return JSON.parse(JSON.stringify({ name, version, license })) as LockEntry
}

function mirrorManifest(place: string, entry: LockEntry, manifest: Manifest, report: string[]): LockEntry {
  const mended: Record<string, unknown> = { ...entry }
  for (const field of mirrored) {
    const declared = isEmpty(manifest[field]) ? undefined : sortKeys(manifest[field])
    if (
      JSON.stringify(declared) === JSON.stringify(isEmpty(entry[field]) ? undefined : sortKeys(entry[field]))
    )
      continue
    report.push(`${field} of ${place || 'the root package'}`)
    if (declared === undefined) delete mended[field]
    else mended[field] = declared
  }
  return mended
}

/** npm writes paths of `bin` without the leading "./". */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const cleaned = Object.entries(value).map(([key, text]): [string, unknown] => [
    key,
    typeof text === 'string' && text.startsWith('./') ? text.slice(2) : text,
  ])
  return Object.fromEntries(cleaned.sort(([a], [b]) => a.localeCompare(b, 'en')))
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
}

function withoutRegistry(entry: LockEntry): LockEntry {
  if (!entry.resolved?.startsWith('http')) return entry
  const { resolved: _address, ...rest } = entry
  return rest
}

/** Node's own search: beside the package that asks, then in every folder above it. */
function isResolved(packages: Readonly<Record<string, LockEntry>>, place: string, name: string): boolean {
  for (let folder = place; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
    const cut = folder.lastIndexOf('/node_modules/')
    folder = cut < 0 ? '' : folder.slice(0, cut)
  }
}
