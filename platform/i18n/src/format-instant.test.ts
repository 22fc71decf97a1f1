import { expect, test } from 'vitest'
import { formatDay, formatInstant, formatTime } from './format-instant.ts'
import { languages } from './language.ts'

test('an instant is shown in Brussels on 24 hours, in the same order in every language', () => {
  for (const language of languages) {
    expect(formatInstant('2026-11-21T21:10:00Z', language)).toBe('21/11/2026 22:10')
  }
})

test('summer time is two hours ahead of UTC', () => {
  expect(formatInstant('2026-07-01T22:30:00Z', 'fr')).toBe('02/07/2026 00:30')
})

test('midnight is 00:00, never 24:00', () => {
  expect(formatTime('2026-11-20T23:00:00Z')).toBe('00:00')
})

test('a crisis document says the zone in the words of its reader', () => {
  expect(formatInstant('2026-11-21T21:10:00Z', 'fr', { zone: true })).toBe(
    '21/11/2026 22:10 (heure de Bruxelles)',
  )
  expect(formatInstant('2026-11-21T21:10:00Z', 'nl', { zone: true })).toBe(
    '21/11/2026 22:10 (Brusselse tijd)',
  )
})

test('seconds are shown only when asked', () => {
  expect(formatInstant('2026-11-21T21:10:07Z', 'en', { seconds: true })).toBe('21/11/2026 22:10:07')
})

test('a long day names the weekday and the month', () => {
  expect(formatDay('2026-11-21T21:10:00Z', 'fr', 'long')).toBe('samedi 21 novembre 2026')
  expect(formatDay('2026-11-21T23:10:00Z', 'nl', 'long')).toBe('zondag 22 november 2026')
  expect(formatDay('2026-11-21T21:10:00Z', 'de')).toBe('21/11/2026')
})
