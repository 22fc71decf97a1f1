import { hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ConfigProblem } from './read-config.ts'

export type SecretRead = { readonly secret: string } | { readonly problem: ConfigProblem }
export type MasterKeyRead = { readonly masterKey: Buffer } | { readonly problem: ConfigProblem }

/** Reads a secret kept in a file. A file that others on the machine can read is refused, not used. */
export function readSecretFile(name: string, file: string): SecretRead {
  const problem = (code: string): SecretRead => ({ problem: { name, code, details: { name, file } } })
  try {
    // Windows has no such mode bits: there the folder's rights must do.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
      return problem('secret-file-open-to-others')
    const secret = readFileSync(file, 'utf8').trim()
    return secret === '' ? problem('secret-file-empty') : { secret }
  } catch (error) {
    return problem(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'secret-file-missing' : 'secret-file-unreadable',
    )
  }
}

/**
 * Opens the key from which all others are derived. `mayCreate` only while there is nothing it protects yet:
 * a new key beside old data would lock every second factor and every session out, in silence.
 */
export function openMasterKey(file: string, { mayCreate }: { mayCreate: boolean }): MasterKeyRead {
  const name = 'BEFFROI_SECRET_FILE'
  if (mayCreate) createOnce(file)
  const read = readSecretFile(name, file)
  if ('problem' in read) return read
  const masterKey = Buffer.from(read.secret, 'base64')
  if (masterKey.length === 32) return { masterKey }
  return { problem: { name, code: 'not-a-master-key', details: { name, file } } }
}

/** A key for one purpose: knowing it tells nothing of the master key or of the key of another purpose. */
export function deriveKey(masterKey: Buffer, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `beffroi/${purpose}`, bytes))
}

function createOnce(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  let descriptor: number
  try {
    descriptor = openSync(file, 'wx', 0o600)
  } catch {
    return // Already there, or refused by the disk: reading it tells which.
  }
  try {
    writeSync(descriptor, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
