import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hands } from './command-line/command.ts'
import { note } from './terminal/answer.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const web = join(root, 'apps/web')
const dist = join(web, 'dist')
const stamp = join(dist, '.built-from')

/** Builds the pages when a source file changed since they were built. */
export async function ensurePages(hands: Hands): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  note(hands, 'cli:notes.building')
  // Built aside and put in place whole: two starts at once do not tread on each other's files.
  const aside = `.built-${process.pid}`
  await buildInto(aside)
  writeFileSync(join(web, aside, '.built-from'), wanted)
  rmSync(dist, { recursive: true, force: true })
  renameSync(join(web, aside), dist)
}

/** In a process of its own: what a build takes of memory, some 400 MB, would stay with the server for ever. */
async function buildInto(folder: string): Promise<void> {
  const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js')
  const words = ['build', '--logLevel', 'warn', '--config', join(web, 'vite.config.ts'), '--outDir', folder]
  // What it says is a note, never a result.
  const builder = spawn(process.execPath, [vite, ...words], { cwd: web, stdio: ['ignore', 2, 2] })
  const [code] = await once(builder, 'exit')
  if (code !== 0) throw new Error(`The pages could not be built: the builder ended with ${code}.`)
}

/** Names, sizes and times of everything the pages are made of: quick, and a touch too careful is no harm. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const folders = ['apps/web', 'platform/ui', 'platform/i18n', 'modules', 'libraries']
  for (const folder of folders) listSources(join(root, folder), hash)
  hash.update(readFileSync(join(root, 'package-lock.json')))
  return hash.digest('hex')
}

function listSources(folder: string, hash: ReturnType<typeof createHash>): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (
      entry.name === 'node_modules' ||
      entry.name === 'dist' ||
      entry.name.startsWith('.built-') ||
      entry.name.endsWith('.test.ts')
    )
      continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) listSources(path, hash)
    else {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path} ${size} ${mtimeMs}\n`)
    }
  }
}
