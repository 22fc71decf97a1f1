import { createHash } from 'node:crypto'
import type { AuthorityId, AuthorityKind } from './authority.ts'

// Drawn once at random; changing it would give every authority of every installation a new identity.
const namespace = Buffer.from('6b0c5f0e5d9b4c0b9d3a0f6f2f6e7a41', 'hex')

/**
 * The identity of an authority follows from its kind and code (UUIDv5, RFC 9562, section 5.5): the seed, an import and
 * another installation name the same body by the same id, so repeating them changes nothing.
 */
export function authorityIdOf(kind: AuthorityKind, code: string): AuthorityId {
  return nameBased(`${kind}:${code}`) as AuthorityId
}

/** The identity of a contact that the seed brings: the nth of its function. */
export function seededContactId(authority: AuthorityId, fn: string, position: number): string {
  return nameBased(`contact:${authority}:${fn}:${position}`)
}

function nameBased(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
