import { expect, test } from 'vitest'
import { formatRemaining } from './format-remaining.ts'

const minutes = (count: number) => count * 60_000
const hours = (count: number) => minutes(count * 60)
const days = (count: number) => hours(count * 24)

test.each([
  [hours(1) + minutes(48), '1 h 48'],
  [hours(9) + minutes(2), '9 h 02'],
  [hours(24), '24 h'],
  [hours(47) + minutes(59), '47 h 59'],
  [days(2), '2 j'],
  [days(3) + hours(4), '3 j 4 h'],
  [days(18) + hours(23), '18 j'],
  [minutes(22), '22 min'],
  [30_000, "moins d'une minute"],
  [0, "moins d'une minute"],
])('%d ms left is said as a clock says it', (left, text) => {
  expect(formatRemaining(left, 'fr')).toBe(text)
})

test('what is late says by how much, in each language', () => {
  expect(formatRemaining(-hours(2), 'fr')).toBe('en retard de 2 h')
  expect(formatRemaining(-hours(2), 'nl')).toBe('2 u te laat')
  expect(formatRemaining(-hours(2), 'de')).toBe('2 Std. überfällig')
  expect(formatRemaining(-hours(2), 'en')).toBe('2 h late')
})

test('time left is never rounded up', () => {
  expect(formatRemaining(hours(2) - 1, 'fr')).toBe('1 h 59')
})
