/** The only way to learn the time. Given to whoever needs it, never imported by a rule. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
