import { Temporal } from 'temporal-polyfill'
import type { Period } from './clock-rule.ts'

const zone = 'Europe/Brussels'

/**
 * The plain end of a period. Hours are elapsed, whatever the clocks on the wall do. A month ends at the same wall
 * time of the same day of the next month in Brussels, or of its last day when it is shorter; where that wall time
 * does not exist or exists twice, at the earlier reading, because a strict instant may never be the lenient one.
 */
export function strictDue(from: Date, period: Period): Date {
  if ('hours' in period) return new Date(from.getTime() + period.hours * 3_600_000)
  const due = wallTime(from)
    .add({ months: period.months }, { overflow: 'constrain' })
    .toZonedDateTime(zone, { disambiguation: 'earlier' })
  return new Date(due.epochMilliseconds)
}

/** The day in Brussels, `yyyy-MM-dd`. */
export function dayInBrussels(instant: Date): string {
  return wallTime(instant).toPlainDate().toString()
}

function wallTime(instant: Date): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
}
