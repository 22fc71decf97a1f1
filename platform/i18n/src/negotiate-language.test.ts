import { expect, test } from 'vitest'
import { negotiateLanguage } from './negotiate-language.ts'

test('a Belgian variant is served by its general language', () => {
  expect(negotiateLanguage('nl-BE', 'fr')).toBe('nl')
})

test('the heaviest wish that we speak wins, whatever its place', () => {
  expect(negotiateLanguage('it, en;q=0.5, de-DE;q=0.9', 'fr')).toBe('de')
})

test('equal wishes keep the order of the reader', () => {
  expect(negotiateLanguage('nl, fr', 'en')).toBe('nl')
})

test('a language refused by q=0 is not served', () => {
  expect(negotiateLanguage('fr;q=0, en', 'fr')).toBe('en')
})

test.each([null, undefined, '', 'it', '*', ';;;,,,', 'x'.repeat(100_000), 'fr;q=abc'])(
  'nothing readable (%#) falls to the fallback',
  (header) => {
    expect(negotiateLanguage(header, 'de')).toBe('de')
  },
)
