import { expect, test } from 'vitest'
import { dialOf } from './phone.ts'

test.each([
  ['061 22 33 44', '+3261223344'],
  ['0475/12.34.56', '+32475123456'],
  ['+32 (0)61 22 33 44', '+3261223344'],
  ['0032 61 22 33 44', '+3261223344'],
  ['+352 26 12 34', '+352261234'],
  ['061 22 33 44 poste 12', '+3261223344'],
  ['061 22 33 44 (toestel 12)', '+3261223344'],
  ['GSM 0475 12 34 56', '+32475123456'],
  ['112', '112'],
])('the number typed as %s is dialled %s', (typed, dial) => {
  expect(dialOf(typed)).toBe(dial)
})

test.each(['', 'Marie', '12', '+', '12345678901234567890'])('%j cannot be dialled', (typed) => {
  expect(dialOf(typed)).toBeUndefined()
})
