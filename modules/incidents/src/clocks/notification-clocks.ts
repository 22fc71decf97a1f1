import type { ClockView } from './clock-view.ts'
import type { EntityClass } from './entity-class.ts'
import type { Stage } from './stage.ts'

export interface ClockFacts {
  readonly entity_class: EntityClass
  readonly aware_at: Date
}

export function clocksOf(facts: ClockFacts, sent: ReadonlyMap<Stage, Date>, now: Date): ClockView[] {
  return []
}

/** The clock that runs out next, if one runs. */
export function firstRunning(clocks: readonly ClockView[]): ClockView | undefined {
  return clocks
    .filter((clock) => clock.state === 'running' || clock.state === 'late')
    .sort((one, other) => String(one.dueAt).localeCompare(String(other.dueAt)))[0]
}

export function nextDueOf(facts: ClockFacts, sent: ReadonlyMap<Stage, Date>, now: Date): Date | null {
  const next = firstRunning(clocksOf(facts, sent, now))
  return next?.dueAt === undefined ? null : new Date(next.dueAt)
}

/** The first clock of a report just received, from a body whose class is not known yet. */
export function nextDueAfterSubmission(now: Date): Date | null {
  return nextDueOf({ entity_class: 'unknown', aware_at: now }, new Map(), now)
}
