import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './plain-search.ts'

test('an address printed in a QR code is read as it was written', () => {
  expect(parseSearch('?what=Fichiers%20chiffr%C3%A9s&phone=%2B3261000000')).toEqual({
    what: 'Fichiers chiffrés',
    phone: '+3261000000',
  })
})

test('a number stays the text that it was', () => {
  expect(parseSearch('?number=007')).toEqual({ number: '007' })
})

test('a name given twice is a list, and comes back as it was', () => {
  const search = '?sector=health&sector=energy&page=2'
  expect(parseSearch(search)).toEqual({ sector: ['health', 'energy'], page: '2' })
  expect(stringifySearch(parseSearch(search))).toBe(search)
})

test('what is not given leaves no trace in the address', () => {
  expect(stringifySearch({ q: undefined, list: [] })).toBe('')
})

test('a name of the language itself does no harm', () => {
  const values = parseSearch('?__proto__=x&constructor=y')
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
})
