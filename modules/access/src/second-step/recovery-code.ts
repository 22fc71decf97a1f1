import { createHash, randomInt } from 'node:crypto'

// Without 0, 1, I, L, O, U: what is read from paper must not be mistaken.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const howMany = 10
const length = 16

/** Ten codes of 78 random bits, written in fours as they are printed. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () =>
    Array.from({ length }, () => letters[randomInt(letters.length)])
      .join('')
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  )
}

/** The hash of a code as it was typed, with or without its strokes. Fast is enough: nobody can try 2^78 codes. */
export function hashRecoveryCode(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('base64url')
}
