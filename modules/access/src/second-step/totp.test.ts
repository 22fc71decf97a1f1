import { expect, test } from 'vitest'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { totpStep } from './totp.ts'

// RFC 6238, appendix B, SHA-1, cut to six digits; the secret is "12345678901234567890" in Base32.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %i seconds the code of RFC 6238 is right', (seconds, code) => {
  expect(totpStep(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
})

test('spaces and wide digits are read, letters are not', () => {
  const at = new Date(59_000)
  expect(totpStep(secret, ' 287 082 ', at)).toBe(1)
  expect(totpStep(secret, '\uFF12\uFF18\uFF17\uFF10\uFF18\uFF12', at)).toBe(1)
  expect(totpStep(secret, '28708x', at)).toBeUndefined()
  expect(totpStep(secret, '', at)).toBeUndefined()
})

test('recovery codes are ten, all different, of letters that are not mistaken', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes.map(hashRecoveryCode)).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/)
})
