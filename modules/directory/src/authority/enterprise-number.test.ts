import { expect, test } from 'vitest'
import { readEnterpriseNumber, showEnterpriseNumber } from './enterprise-number.ts'

test.each([
  '0202239951',
  '0206731645',
  '0314595348',
  '0204360687',
  '0440966354',
  '0831797467',
  '0409536968',
  '0244640631',
  '0448826918',
  '0123456749',
  '1234567894',
])('%s is an enterprise number', (number) => {
  expect(readEnterpriseNumber(number)).toBe(number)
})

test.each(['0123456789', '2123456749', '012345678', '', 'BE', '02022399510', '0202239952', '٠٢٠٢٢٣٩٩٥١'])(
  '"%s" is not an enterprise number',
  (number) => {
    expect(readEnterpriseNumber(number)).toBeUndefined()
  },
)

test('a number is read as people write it: with dots, as a VAT number, without its leading zero', () => {
  for (const written of ['0202.239.951', 'BE 0202.239.951', 'be0202239951', ' 202 239 951 ']) {
    expect(readEnterpriseNumber(written)).toBe('0202239951')
  }
})

test('a number is shown with its dots', () => {
  expect(showEnterpriseNumber('0202239951')).toBe('0202.239.951')
})
