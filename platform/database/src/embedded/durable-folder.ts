import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface OpenFile {
  nfd: number
}
interface NodeFiles {
  stream_ops: { fsync?: (file: OpenFile) => number }
  tryFSOperation<T>(operation: () => T): T
}
interface EmscriptenModule {
  NODEFS?: NodeFiles
  onAbort?: () => void
}

/**
 * A folder whose fsync reaches the disk. PGlite leaves that operation out and starts PostgreSQL with -F, so that a
 * power cut takes acknowledged rows with it (docs/decisions/0003-embedded-database.md). `stream_ops` is an internal
 * of PGlite: durable-folder.test.ts fails when an update moves it.
 *
 * `onPanic` must end the thread: PGlite catches whatever is thrown there and tries the same statement for ever.
 */
export class DurableFolder extends NodeFS {
  readonly #onPanic: (reason: string) => never

  constructor(folder: string, onPanic: (reason: string) => never) {
    super(folder)
    this.#onPanic = onPanic
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given)
    const lines: string[] = []
    made.emscriptenOpts.printErr = (line: string) => {
      lines.splice(0, lines.length - 4)
      lines.push(line)
    }
    made.emscriptenOpts.preRun?.push((given: unknown) => {
      const module = given as EmscriptenModule
      module.onAbort = () => this.#onPanic(lines.find((line) => line.includes('PANIC')) ?? lines.join(' '))
      const files = module.NODEFS
      if (!files?.stream_ops || !files.tryFSOperation)
        throw new Error('This PGlite hides its file operations.')
      // A failing fsync has to come back as errno: PostgreSQL then stops instead of acknowledging.
      files.stream_ops.fsync = (file) => {
        files.tryFSOperation(() => fs.fsyncSync(file.nfd))
        return 0
      }
    })
    return made
  }
}

/**
 * `-F` out, and fsync as the way to sync the log: in PGlite's build fdatasync does nothing, silently.
 * A small buffer cache, because a commune's server has 2 GB for everything.
 */
export const durableParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB', '-c', 'min_wal_size=32MB'],
]

/** Everything below a folder, and the folder itself, on the disk. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) syncOne(path.join(entry.parentPath, entry.name))
  }
  syncOne(folder)
}

export function syncOne(place: string): void {
  const open = fs.openSync(place, 'r')
  try {
    fs.fsyncSync(open)
  } finally {
    fs.closeSync(open)
  }
}
