import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { FileHash } from './file-hash.ts'

/** The disk gave back something else than what was stored. Restore the file from a backup. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
  readonly hash: FileHash

  constructor(hash: FileHash) {
    super(`The stored file ${hash} is damaged: its content no longer has this hash.`)
    this.hash = hash
  }
}

/** Lets bytes through and fails before the end when they are not those of the hash. */
export function checkedStream(hash: FileHash): Transform {
  const digest = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(digest.digest('hex') === hash ? null : new FileDamaged(hash))
    },
  })
}
