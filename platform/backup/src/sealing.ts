import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** A new secret key and the public one that backups are sealed for. Only the holder of the secret opens them. */
export async function newBackupKey(): Promise<{ readonly secret: string; readonly recipient: string }> {
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}

export function recipientOf(secret: string): Promise<string> {
  return identityToRecipient(secret.trim())
}

/** gzip, then age. */
export async function seal(
  plain: AsyncIterable<string>,
  recipient: string,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const lines = Readable.from(plain)
  const zipped = lines.pipe(createGzip())
  // `pipe` does not pass failures on.
  lines.on('error', (error) => zipped.destroy(error))
  return encrypter.encrypt(Readable.toWeb(zipped) as ReadableStream<Uint8Array>)
}

/** Throws on a wrong key and on the first changed byte: age authenticates every 64 KiB. */
export async function unseal(
  sealed: AsyncIterable<Uint8Array>,
  secret: string,
): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(secret.trim())
  const opened = await decrypter.decrypt(
    Readable.toWeb(Readable.from(sealed)) as unknown as ReadableStream<Uint8Array>,
  )
  const source = Readable.fromWeb(opened as Parameters<typeof Readable.fromWeb>[0])
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  return source.pipe(gunzip)
}
