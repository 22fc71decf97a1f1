import type { Runner } from '@beffroi/acts'
import type { Clock } from '@beffroi/clock'
import type { Database } from '@beffroi/database'
import type { Logger } from '@beffroi/logging'

/** What a timed act works with; given, never imported. */
export interface TimedActHouse {
  readonly runner: Runner
  readonly database: Database
  readonly clock: Clock
  readonly log: Logger
}

/**
 * Something the house does by the clock. `every` is a cron expression (Brussels time), or `5 minutes`, `2 hours`,
 * `1 day`: then one process of all does it each time. `10 seconds` is done by each process that works: such an act
 * must bear to run twice at once.
 */
export interface TimedAct {
  readonly name: string
  readonly every: string
  readonly run: (house: TimedActHouse) => Promise<void>
}

export type Timing = { readonly cron: string } | { readonly seconds: number }

/** Throws when `every` says no time: a house must not start that would silently never do something. */
export function timingOf({ name, every }: Pick<TimedAct, 'name' | 'every'>): Timing {
  const [, count = '1', unit] = /^(?:(\d+) )?(second|minute|hour|day)s?$/.exec(every) ?? []
  const number = Number(count)
  if (unit === 'second' && number >= 1 && number < 60) return { seconds: number }
  if (unit === 'minute' && divides(number, 60))
    return { cron: number === 60 ? '0 * * * *' : `*/${number} * * * *` }
  if (unit === 'hour' && divides(number, 24)) return { cron: `0 */${number} * * *` }
  if (unit === 'day' && number === 1) return { cron: '0 3 * * *' }
  if (unit === undefined && every.split(' ').length === 5) return { cron: every }
  throw new Error(`Timed act ${name}: "${every}" is no time. Write a cron expression or e.g. "5 minutes".`)
}

// A number that does not divide the hour or the day would be done at uneven distances.
function divides(number: number, whole: number): boolean {
  return number >= 1 && whole % number === 0
}
