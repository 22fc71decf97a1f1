import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. The reader gets it once; the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Enough without a salt or a slow function: nobody can try 2^256 tokens. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
