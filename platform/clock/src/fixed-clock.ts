import type { Clock } from './clock.ts'

export interface Elapsed {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

/** A clock that stands still until it is told. A day is 24 elapsed hours, also over a change of the hour. */
export interface FixedClock extends Clock {
  advance(elapsed: number | Elapsed): void
  set(instant: string | Date): void
}

/** `instant` is an RFC 3339 date-time with its offset, such as `2026-11-21T08:00:00Z`. */
export function fixedClock(instant: string | Date): FixedClock {
  let now = readInstant(instant)
  return {
    now: () => new Date(now),
    advance(elapsed) {
      now += typeof elapsed === 'number' ? elapsed : milliseconds(elapsed)
    },
    set(next) {
      now = readInstant(next)
    },
  }
}

function milliseconds({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Elapsed): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
}

function readInstant(instant: string | Date): number {
  // Without an offset, a test would depend on the time zone of the machine it runs on.
  if (typeof instant === 'string' && !/(Z|[+-]\d{2}:\d{2})$/.test(instant)) {
    throw new RangeError(`"${instant}" has no offset: end it with Z or +01:00.`)
  }
  const value = new Date(instant).getTime()
  if (Number.isNaN(value)) throw new RangeError(`"${String(instant)}" is not an instant.`)
  return value
}
