import { createHash } from 'node:crypto'

const MODULUS = 1n << 256n

/** Digest of a collection of rows that does not depend on their order: the sum of their SHA-256, modulo 2^256. */
export class MultisetDigest {
  #sum = 0n
  #count = 0

  add(row: string): void {
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % MODULUS
    this.#count += 1
  }

  get count(): number {
    return this.#count
  }

  hex(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}
