import { expect, test } from 'vitest'
import { ago } from './ago.ts'

const now = new Date('2026-11-21T21:10:00Z')

test.each([
  ['2026-11-21T21:00:00Z', 'fr', 'aujourd’hui'],
  ['2026-11-20T08:00:00Z', 'fr', 'hier'],
  ['2026-11-01T08:00:00Z', 'nl', '20 dagen geleden'],
  ['2026-04-20T08:00:00Z', 'fr', 'il y a 7 mois'],
  ['2026-04-22T08:00:00Z', 'de', 'vor 6 Monaten'],
  ['2023-11-22T08:00:00Z', 'en', '2 years ago'],
] as const)('%s is said in %s as "%s"', (instant, language, said) => {
  expect(ago(instant, now, language).replace("'", '’')).toBe(said)
})

test('a clock that is a little ahead does not speak of tomorrow', () => {
  expect(ago('2026-11-21T21:11:00Z', now, 'en')).toBe('today')
})
