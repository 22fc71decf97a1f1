import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefusal, type Refusal } from '@beffroi/errors'
import type { FileHash } from './file-hash.ts'
import { refusalOfDisk, refusals } from './refusals.ts'

export interface StoredFile {
  readonly hash: FileHash
  readonly size: number
}

export type FileSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Where a file of this hash lives: 256 folders, so that none grows too long to list. */
export function placeOf(folder: string, hash: FileHash): { folder: string; file: string } {
  const shelf = join(folder, hash.slice(0, 2))
  return { folder: shelf, file: join(shelf, hash) }
}

/** Writes beside, makes it durable, then gives it its name: a name that exists is a whole file on the disk. */
export async function storeFile(
  folder: string,
  incoming: string,
  source: FileSource,
  limitBytes: number,
): Promise<StoredFile | Refusal> {
  const draft = join(incoming, randomUUID())
  try {
    const handle = await open(draft, 'wx', 0o600)
    const stored = await writeWhole(handle, source, limitBytes).finally(() => handle.close())
    if (isRefusal(stored)) return stored
    const place = placeOf(folder, stored.hash)
    if ((await mkdir(place.folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(folder)
    // Also over an existing file of that name: it is the same content, and a damaged one is thereby repaired.
    await rename(draft, place.file)
    await syncFolder(place.folder)
    return stored
  } catch (error) {
    const refusal = refusalOfDisk(error)
    if (refusal) return refusal
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function writeWhole(
  handle: FileHandle,
  source: FileSource,
  limitBytes: number,
): Promise<StoredFile | Refusal> {
  const digest = createHash('sha256')
  let size = 0
  for await (const chunk of source) {
    size += chunk.byteLength
    if (size > limitBytes) return refusals['too-large']({ limitBytes })
    digest.update(chunk)
    await writeAll(handle, chunk)
  }
  await handle.sync()
  return { hash: digest.digest('hex') as FileHash, size }
}

// A nearly full disk writes a part and says so without an error; the rest then fails.
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    written += (await handle.write(chunk, written)).bytesWritten
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system journals the names itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
