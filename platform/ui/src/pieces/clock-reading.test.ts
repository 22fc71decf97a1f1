import { expect, test } from 'vitest'
import { readClock } from './clock-reading.ts'

const clock = { startedAt: '2026-11-20T22:00:00Z', dueAt: '2026-11-21T22:00:00Z' }
const at = (text: string) => Date.parse(text)

test('a clock that has just begun is calm blue and nearly empty', () => {
  const reading = readClock(clock, at('2026-11-20T23:00:00Z'))
  expect(reading.tone).toBe('watch')
  expect(reading.run).toBeCloseTo(1 / 24)
})

test('it turns ochre when six tenths are gone', () => {
  expect(readClock(clock, at('2026-11-21T12:23:00Z')).tone).toBe('watch')
  expect(readClock(clock, at('2026-11-21T12:24:00Z')).tone).toBe('bell')
})

test('it is late from the very instant it was due', () => {
  expect(readClock(clock, at('2026-11-21T21:59:59Z')).tone).toBe('bell')
  expect(readClock(clock, at('2026-11-21T22:00:00Z')).tone).toBe('alarm')
})

test('what is late says by how much, and its bar is full', () => {
  const reading = readClock(clock, at('2026-11-22T00:00:00Z'))
  expect(reading.leftMs).toBe(-2 * 3_600_000)
  expect(reading.run).toBe(1)
})

test('a clock met in time stands still in green', () => {
  const met = { ...clock, closedAt: '2026-11-21T10:00:00Z' }
  expect(readClock(met, at('2026-12-01T00:00:00Z'))).toMatchObject({ tone: 'calm', leftMs: 12 * 3_600_000 })
})

test('a clock closed too late stays red', () => {
  const late = { ...clock, closedAt: '2026-11-21T23:00:00Z' }
  expect(readClock(late, at('2026-12-01T00:00:00Z')).tone).toBe('alarm')
})

test('a start told after the end does not turn the bar around', () => {
  expect(
    readClock({ startedAt: clock.dueAt, dueAt: clock.startedAt }, at('2026-11-20T00:00:00Z')).run,
  ).toBeGreaterThanOrEqual(0)
})
