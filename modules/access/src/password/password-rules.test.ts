import { isRefusal } from '@beffroi/errors'
import { expect, test } from 'vitest'
import { checkNewPassword } from './password-rules.ts'

const email = 'marie.lambert@clairval.example'

test.each([
  ['a sentence', 'la cloche sonne à midi'],
  ['twelve characters', 'abcdefghijkl'],
  ['twelve characters of four bytes', '🔔🐎🧱🌉'.repeat(3)],
])('%s is good', (_, password) => {
  expect(checkNewPassword(password, email, 'password')).toBeUndefined()
})

test.each([
  ['eleven characters', 'abcdefghijk', 'access.password-too-short'],
  ['the e-mail address', 'Marie.Lambert@Clairval.example', 'access.password-is-email'],
  ['three characters again and again', 'abcabcabcabcabc', 'access.password-too-simple'],
  ['more than 1024 bytes', 'abcdé'.repeat(200), 'access.password-too-long'],
])('%s is refused, and the field is named', (_, password, code) => {
  const refusal = checkNewPassword(password, email, 'next')
  expect(isRefusal(refusal) && refusal.code).toBe(code)
  expect(refusal?.issues).toMatchObject([{ type: 'invalidInput', in: 'body', name: 'next' }])
})
