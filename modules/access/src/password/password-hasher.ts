import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** Parameters of scrypt (RFC 7914). They are written into every hash, so raising them breaks no account. */
export interface HashCost {
  readonly logN: number
  readonly r: number
  readonly p: number
}

/** N=2^15, r=8, p=3: 32 MiB a hash; one of the settings of equal strength in the OWASP password storage sheet. */
export const standardCost: HashCost = { logN: 15, r: 8, p: 3 }

export interface PasswordHasher {
  /** Undefined when too many are waiting already. */
  hash(password: string): Promise<string | undefined>
  /** `outdated`: right, and worth hashing again at the present cost. Undefined when too many are waiting. */
  verify(password: string, hash: string | undefined): Promise<'right' | 'outdated' | 'wrong' | undefined>
}

interface HasherOptions {
  readonly cost?: HashCost
  readonly atOnce?: number
  readonly mayWait?: number
}

/**
 * Hashes off the main thread, a few at once: a burst of sign-ins neither stops the house nor eats its memory.
 * Verifying against no hash does the same work as against one, so an unknown account answers no faster.
 */
export function createPasswordHasher(options: HasherOptions = {}): PasswordHasher {
  const cost = options.cost ?? standardCost
  const inTurn = takeTurns(options.atOnce ?? 2, options.mayWait ?? 100)
  const nobody = { cost, salt: randomBytes(16), key: randomBytes(32) }
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(16)
        const key = await derive(password, salt, cost)
        return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
      }),
    verify: (password, hash) =>
      inTurn(async () => {
        const kept = (hash && readHash(hash)) || nobody
        const key = await derive(password, kept.salt, kept.cost)
        if (!timingSafeEqual(key, kept.key) || kept === nobody) return 'wrong'
        return isAsStrong(kept.cost, cost) ? 'right' : 'outdated'
      }),
  }
}

const written = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/

function readHash(hash: string) {
  const [, logN, r, p, salt, key] = written.exec(hash) ?? []
  if (!logN || !r || !p || !salt || !key) return undefined
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) }
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

function isAsStrong(kept: HashCost, wanted: HashCost): boolean {
  return kept.logN >= wanted.logN && kept.r >= wanted.r && kept.p >= wanted.p
}

function derive(password: string, salt: Buffer, { logN, r, p }: HashCost): Promise<Buffer> {
  const N = 2 ** logN
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) + 1024 * 1024 }
  return new Promise((resolve, reject) => {
    // NFKC, so that the same keys pressed on another machine give the same password (NIST SP 800-63B-4, 3.1.1.2).
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

function takeTurns(atOnce: number, mayWait: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running >= atOnce) {
      if (waiting.length >= mayWait) return undefined
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
