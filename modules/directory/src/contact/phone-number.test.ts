import { expect, test } from 'vitest'
import { readPhoneNumber } from './phone-number.ts'

test.each([
  ['+32 2 501 05 60', '+32 2 501 05 60'],
  ['02/501.05.60', '+32 2 501 05 60'],
  ['063 24 51 11', '+32 63 24 51 11'],
  ['+32 (0)63 24 51 11', '+32 63 24 51 11'],
  ['0032 475 12 34 56', '+32 475 12 34 56'],
  ['0475/12.34.56', '+32 475 12 34 56'],
  ['+352 247 88000', '+35224788000'],
])('%s is read as %s', (written, read) => {
  expect(readPhoneNumber(written)).toBe(read)
})

test.each([
  '',
  '112',
  'call me',
  '063 24 51',
  '063 24 51 11 22',
  '+',
  '+32',
  '0475 12 34 56 ext 3',
  '++32 2 501 05 60',
])('"%s" is no telephone number of a contact', (written) => {
  expect(readPhoneNumber(written)).toBeUndefined()
})

test('what is read is read again as itself', () => {
  for (const number of ['+32 63 24 51 11', '+32 475 12 34 56', '+35224788000']) {
    expect(readPhoneNumber(number)).toBe(number)
  }
})
