import type { Tone } from './shape.tsx'

export type ClockReading = {
  /** Negative when late. */
  readonly leftMs: number
  /** Part of the span that has run, from 0 to 1. */
  readonly run: number
  readonly tone: Extract<Tone, 'watch' | 'bell' | 'alarm' | 'calm'>
}

const warningPart = 0.6
const hourMs = 3_600_000

/**
 * Running out (ochre) once 60 % of the span is gone or an hour is left, whichever comes first; late
 * (red) from the very instant it was due.
 */
export const readClock = (
  clock: { startedAt: string; dueAt: string; closedAt?: string | undefined },
  now: number,
): ClockReading => {
  const started = Date.parse(clock.startedAt)
  const due = Date.parse(clock.dueAt)
  const at = clock.closedAt === undefined ? now : Date.parse(clock.closedAt)
  const leftMs = due - at
  const span = Math.max(due - started, 1)
  const run = Math.min(Math.max((at - started) / span, 0), 1)
  if (leftMs <= 0) return { leftMs, run: 1, tone: 'alarm' }
  if (clock.closedAt !== undefined) return { leftMs, run, tone: 'calm' }
  const isShort = leftMs < hourMs && span > hourMs
  return { leftMs, run, tone: run >= warningPart || isShort ? 'bell' : 'watch' }
}
