import { expect, test } from 'vitest'
import { systemClock } from './clock.ts'
import { fixedClock } from './fixed-clock.ts'

test('a fixed clock stands still until it is advanced', () => {
  const clock = fixedClock('2026-11-21T08:00:00Z')
  expect(clock.now()).toEqual(clock.now())
  clock.advance({ hours: 1, minutes: 30 })
  expect(clock.now().toISOString()).toBe('2026-11-21T09:30:00.000Z')
  clock.advance(1)
  expect(clock.now().toISOString()).toBe('2026-11-21T09:30:00.001Z')
})

test('a day is 24 elapsed hours in the night the hour changes', () => {
  const clock = fixedClock('2026-10-24T12:00:00+02:00')
  clock.advance({ days: 1 })
  expect(clock.now().toISOString()).toBe('2026-10-25T10:00:00.000Z')
})

test('a fixed clock is set to another instant', () => {
  const clock = fixedClock('2026-11-21T08:00:00Z')
  clock.set('2027-01-01T00:00:00+01:00')
  expect(clock.now().toISOString()).toBe('2026-12-31T23:00:00.000Z')
})

test('whoever changes the date he was given does not move the clock', () => {
  const clock = fixedClock('2026-11-21T08:00:00Z')
  clock.now().setFullYear(1999)
  expect(clock.now().getUTCFullYear()).toBe(2026)
})

test('an instant without an offset or without sense is refused', () => {
  expect(() => fixedClock('2026-11-21T08:00:00')).toThrow(/offset/)
  expect(() => fixedClock('yesterdayZ')).toThrow(/not an instant/)
})

test('the system clock goes forward', () => {
  expect(systemClock.now().getTime()).toBeGreaterThan(Date.UTC(2026, 0, 1))
})
