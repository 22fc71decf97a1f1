import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseLocked } from './database-error.ts'

/**
 * One process per folder. The lock is the one SQLite takes on a file: the kernel gives it up when its process dies,
 * however it dies, so a stale lock or a reused process number cannot exist. Node offers no file lock of its own.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) {
      throw new DatabaseLocked(folder, holderOf(folder))
    }
    throw error
  }
  writeFileSync(path.join(folder, 'holder'), String(process.pid))
  return { release: () => file.close() }
}

// Only told to the reader of the error: the lock does not depend on it.
function holderOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(path.join(folder, 'holder'), 'utf8')) || undefined
  } catch {
    return undefined
  }
}
