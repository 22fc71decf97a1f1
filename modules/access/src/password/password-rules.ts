import type { Refusal } from '@beffroi/errors'
import { atField, refusals } from '../errors.ts'

export const shortestPassword = 12
const longestInBytes = 1024

/**
 * Length is what protects; rules about signs and digits only make passwords worse (NIST SP 800-63B-4, 3.1.1.2;
 * ASVS 6.2). `field` is where the reader typed it.
 */
export function checkNewPassword(password: string, email: string, field: string): Refusal | undefined {
  const normal = password.normalize('NFKC')
  const signs = [...normal]
  if (signs.length < shortestPassword) {
    const values = { shortest: shortestPassword }
    return refusals['password-too-short'](values, atField(field, 'password-too-short', values))
  }
  if (Buffer.byteLength(normal) > longestInBytes)
    return refusals['password-too-long']({}, atField(field, 'password-too-long'))
  if (normal.trim().toLowerCase() === email)
    return refusals['password-is-email']({}, atField(field, 'password-is-email'))
  if (new Set(signs).size < 4)
    return refusals['password-too-simple']({}, atField(field, 'password-too-simple'))
  return undefined
}
