import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClockRule } from './clock-rule.ts'
import { type ClockFacts, computeClocks } from './compute-clocks.ts'
import { nis2Be } from './packs/nis2-be.ts'
import { strictDue } from './strict-due.ts'

const instant = fc.date({
  min: new Date('2024-10-18T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const hour = 3_600_000

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const wallTime = (at: Date) => wall.format(at)
const dayOf = (at: Date) => wallTime(at).slice(0, 10)
const clockOf = (at: Date) => wallTime(at).slice(11)

test('hours are elapsed hours, in every night of every year', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 1000 }), (from, hours) => {
      expect(strictDue(from, { hours }).getTime() - from.getTime()).toBe(hours * hour)
    }),
  )
})

test('a month later is the next month of the calendar, on the same day or on its last', () => {
  fc.assert(
    fc.property(instant, (from) => {
      const [year = 0, month = 0, day = 0] = dayOf(from).split('-').map(Number)
      const [dueYear, dueMonth, dueDay] = dayOf(strictDue(from, { months: 1 }))
        .split('-')
        .map(Number)
      expect([dueYear, dueMonth]).toEqual(month === 12 ? [year + 1, 1] : [year, month + 1])
      const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
      expect(dueDay).toBe(Math.min(day, lastDay))
    }),
    { numRuns: 2000 },
  )
})

test('a month later keeps the wall time, save where the clocks change', () => {
  fc.assert(
    fc.property(instant, (from) => {
      const due = strictDue(from, { months: 1 })
      if (clockOf(due) !== clockOf(from)) expect(Number(clockOf(from).slice(0, 2))).toBe(2)
    }),
    { numRuns: 2000 },
  )
})

test('a month is between 28 days less an hour and 31 days and an hour', () => {
  fc.assert(
    fc.property(instant, (from) => {
      const elapsed = strictDue(from, { months: 1 }).getTime() - from.getTime()
      expect(elapsed).toBeGreaterThanOrEqual((28 * 24 - 1) * hour)
      expect(elapsed).toBeLessThanOrEqual((31 * 24 + 1) * hour)
    }),
  )
})

test('who becomes aware later is never due earlier: in hours by the instant, in months by the day', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 40 * 24 * hour }), (from, later) => {
      const after = new Date(from.getTime() + later)
      expect(strictDue(after, { hours: 24 }) >= strictDue(from, { hours: 24 })).toBe(true)
      // Not by the instant: from the evening of 28 January and from the morning of 29, February ends on one day.
      expect(dayOf(strictDue(after, { months: 1 })) >= dayOf(strictDue(from, { months: 1 }))).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

const facts = fc.record(
  {
    awareAt: instant,
    submitted: fc.dictionary(fc.constantFrom('nis2.early', 'nis2.notif', 'nis2.final', 'other'), instant),
  },
  { requiredKeys: ['submitted'] },
) as fc.Arbitrary<ClockFacts>

test('a state says exactly what its instants say', () => {
  fc.assert(
    fc.property(facts, instant, (given, now) => {
      for (const { state, triggerAt, strict, submittedAt } of computeClocks(nis2Be, given, now)) {
        expect(strict === undefined).toBe(triggerAt === undefined)
        expect(state === 'pending').toBe(triggerAt === undefined)
        if (strict === undefined) continue
        if (state === 'met') expect(submittedAt && submittedAt <= strict).toBe(true)
        if (state === 'running') expect(submittedAt === undefined && now <= strict).toBe(true)
        if (state === 'late') expect((submittedAt ?? now) > strict).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('what happens later never changes how the clocks stood', () => {
  fc.assert(
    fc.property(facts, instant, (given, now) => {
      const before = Object.entries(given.submitted).filter(([, at]) => at <= now)
      const then: ClockFacts = {
        submitted: Object.fromEntries(before),
        ...(given.awareAt && given.awareAt <= now ? { awareAt: given.awareAt } : {}),
      }
      expect(computeClocks(nis2Be, given, now)).toEqual(computeClocks(nis2Be, then, now))
    }),
    { numRuns: 1000 },
  )
})

test('once late, a clock nobody answers stays late', () => {
  fc.assert(
    fc.property(instant, fc.nat(1000 * 24 * hour), (awareAt, later) => {
      const now = new Date(awareAt.getTime() + 24 * hour + 1 + later)
      expect(computeClocks(nis2Be, { awareAt, submitted: {} }, now)[0]?.state).toBe('late')
    }),
  )
})

test('an incident keeps the law of the day of its awareness', () => {
  const [early] = nis2Be
  if (early === undefined) throw new Error('the pack is empty')
  const old: ClockRule = { ...early, validTo: '2026-12-31' }
  const next: ClockRule = { ...early, validFrom: '2027-01-01', period: { hours: 12 } }
  const dueOf = (awareAt: string) =>
    computeClocks(
      [old, next],
      { awareAt: new Date(awareAt), submitted: {} },
      new Date('2027-06-01T00:00:00Z'),
    ).map(({ strict }) => strict?.toISOString())
  expect(dueOf('2026-12-31T23:59:59+01:00')).toEqual(['2027-01-01T22:59:59.000Z'])
  expect(dueOf('2027-01-01T00:00:00+01:00')).toEqual(['2027-01-01T11:00:00.000Z'])
})
