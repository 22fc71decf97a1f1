import { mkdir, open, opendir, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Refusal } from '@beffroi/errors'
import { checkedStream, FileDamaged } from './checked-stream.ts'
import { type FileHash, isFileHash } from './file-hash.ts'
import { refusals } from './refusals.ts'
import { removeOrphans } from './remove-orphans.ts'
import { type FileSource, placeOf, type StoredFile, storeFile } from './store-file.ts'

export interface OpenedFile {
  readonly size: number
  /** Fails with `FileDamaged` before its end when the content is no longer that of the hash. */
  readonly stream: Readable
}

export interface FileStore {
  /** On the disk, whole and durable, when this answers; or nothing is there. */
  put(source: FileSource, options: { readonly limitBytes: number }): Promise<StoredFile | Refusal>
  open(hash: string): Promise<OpenedFile | Refusal>
  /** True when the file is there and its content is that of its hash. */
  verify(hash: string): Promise<boolean>
  has(hash: string): Promise<boolean>
  /** True when there was one. */
  remove(hash: string): Promise<boolean>
  /**
   * Removes what was stored before this instant and is not kept; answers how many. `keep` is asked after the files
   * were found, and says which of them some record names.
   */
  removeOrphans(
    storedBefore: Date,
    keep: (hashes: readonly FileHash[]) => Promise<ReadonlySet<string>>,
  ): Promise<number>
  /** Every file, for a backup, in the order of the hashes. */
  list(): AsyncIterable<StoredFile>
}

const staleAfter = 24 * 3_600_000

export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await sweep(incoming)

  const find = async (hash: string) => {
    // What is not a hash is not a name: no path can be asked for.
    if (!isFileHash(hash)) return undefined
    return open(placeOf(folder, hash).file, 'r').catch(unlessMissing)
  }

  const openFile = async (hash: string): Promise<OpenedFile | Refusal> => {
    const handle = await find(hash)
    if (handle === undefined || !isFileHash(hash)) return refusals['unknown-file']()
    const { size } = await handle.stat()
    const checked = checkedStream(hash)
    pipeline(handle.createReadStream(), checked).catch(() => {}) // The reader of `checked` gets the error.
    return { size, stream: checked }
  }

  return {
    put: (source, { limitBytes }) => storeFile(folder, incoming, source, limitBytes),
    open: openFile,
    async verify(hash) {
      const opened = await openFile(hash)
      if (!('stream' in opened)) return false
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
      return pipeline(opened.stream, nowhere).then(() => true, falseIfDamaged)
    },
    async has(hash) {
      const handle = await find(hash)
      await handle?.close()
      return handle !== undefined
    },
    async remove(hash) {
      if (!isFileHash(hash)) return false
      const removed = await unlink(placeOf(folder, hash).file).then(() => true as const, unlessMissing)
      return removed === true
    },
    removeOrphans: (storedBefore, keep) => removeOrphans(folder, incoming, storedBefore, keep),
    list: () => listFiles(folder),
  }
}

async function* listFiles(folder: string): AsyncIterable<StoredFile> {
  for (let shelf = 0; shelf < 256; shelf++) {
    const path = join(folder, shelf.toString(16).padStart(2, '0'))
    const names: string[] = []
    const entries = await opendir(path).catch(unlessMissing)
    if (entries === undefined) continue
    for await (const { name } of entries) names.push(name)
    for (const hash of names.sort()) {
      if (isFileHash(hash)) yield { hash, size: (await stat(join(path, hash))).size }
    }
  }
}

/** Removes what a killed process left half written. Younger ones may belong to another process that lives. */
async function sweep(incoming: string): Promise<void> {
  const probe = join(incoming, '.now')
  await writeFile(probe, '')
  const now = (await stat(probe)).mtimeMs
  for await (const { name } of await opendir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(unlessMissing)
    if (found !== undefined && now - found.mtimeMs > staleAfter) await rm(path, { force: true })
  }
}

function falseIfDamaged(error: unknown): false {
  if (error instanceof FileDamaged) return false
  throw error
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
