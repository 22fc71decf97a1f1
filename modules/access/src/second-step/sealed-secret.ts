import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 'v1'
const tagLength = 16
const nonceLength = 12

/** Seals a secret for one person: moved to another person's row, it does not open (AES-256-GCM, NIST SP 800-38D). */
export function sealSecret(key: Buffer, person: string, secret: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(person))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Throws when the key is another one or the text was touched: that is no everyday refusal. */
export function openSecret(key: Buffer, person: string, text: string): string {
  const [written, body] = text.split('.')
  if (written !== version || !body) throw new Error('A sealed secret of an unknown form.')
  const bytes = Buffer.from(body, 'base64url')
  const tag = bytes.subarray(nonceLength, nonceLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAAD(Buffer.from(person)).setAuthTag(tag)
  const opened = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()])
  return opened.toString('utf8')
}
