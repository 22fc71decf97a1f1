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

/**
 * A folder whose fsync reaches the disk. PGlite leaves that operation out and starts PostgreSQL with -F, so that a
 * power cut takes acknowledged rows with it (docs/decisions/0003-embedded-database.md). `stream_ops` is an internal
 * of PGlite: durable-folder.test.ts fails when an update moves it.
 */
export class DurableFolder extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given)
    made.emscriptenOpts.preRun?.push((module: unknown) => {
      const files = (module as { NODEFS?: NodeFiles }).NODEFS
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
