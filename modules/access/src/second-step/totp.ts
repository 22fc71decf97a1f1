import { Secret, TOTP } from 'otpauth'

// What every authenticator application understands without asking (RFC 6238 with the values of its appendix B).
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code says. */
export function totpUri(secret: string, account: string): string {
  return new TOTP({ ...form, issuer: 'Beffroi', label: account, secret }).toString()
}

/** The time step of a right code, one step of drift either way; the caller keeps it so that it works once. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  const digits = code.normalize('NFKC').replaceAll(/\s/g, '')
  if (!/^[0-9]{6}$/.test(digits)) return undefined
  const totp = new TOTP({ ...form, secret })
  const drift = totp.validate({ token: digits, timestamp: now.getTime(), window: 1 })
  return drift === null ? undefined : Math.floor(now.getTime() / 1000 / form.period) + drift
}
