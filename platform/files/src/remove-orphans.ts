import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileHash, isFileHash } from './file-hash.ts'
import { placeOf } from './store-file.ts'

/** Shelf by shelf, so that no list of all files is ever held. */
export async function removeOrphans(
  folder: string,
  incoming: string,
  storedBefore: Date,
  keep: (hashes: readonly FileHash[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let removed = 0
  for (let shelf = 0; shelf < 256; shelf++) {
    const old: FileHash[] = []
    for (const name of await namesIn(join(folder, shelf.toString(16).padStart(2, '0')))) {
      if (isFileHash(name) && (await isOlder(placeOf(folder, name).file, storedBefore))) old.push(name)
    }
    if (old.length === 0) continue
    const kept = await keep(old)
    for (const hash of old) {
      if (!kept.has(hash) && (await removeIfStillOlder(folder, incoming, hash, storedBefore))) removed += 1
    }
  }
  return removed
}

/**
 * The same content may be stored again this very moment, and its record written after `keep` looked. Taken aside
 * first, the file then says itself whether it is the old one; a fresh one goes back.
 */
async function removeIfStillOlder(
  folder: string,
  incoming: string,
  hash: FileHash,
  storedBefore: Date,
): Promise<boolean> {
  const { file } = placeOf(folder, hash)
  const aside = join(incoming, randomUUID())
  if ((await rename(file, aside).catch(unlessMissing)) === null) return false
  if (await isOlder(aside, storedBefore)) {
    await rm(aside, { force: true })
    return true
  }
  await rename(aside, file)
  return false
}

async function namesIn(shelf: string): Promise<string[]> {
  return (await readdir(shelf).catch(unlessMissing)) ?? []
}

async function isOlder(file: string, instant: Date): Promise<boolean> {
  const found = await stat(file).catch(unlessMissing)
  return found !== null && found.mtimeMs < instant.getTime()
}

function unlessMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}
