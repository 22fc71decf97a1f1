import { type ClockState, computeClocks, type EntityKind, nis2Be } from '@beffroi/legal-clock'
import type { ClockView } from './clock-view.ts'
import type { EntityClass } from './entity-class.ts'
import type { Stage } from './stage.ts'

export interface ClockFacts {
  readonly entity_class: EntityClass
  readonly aware_at: Date
}

/** While nobody knows whether the body is a NIS2 entity, the clocks run: the screen says that they may not apply. */
const kindsOf: { readonly [C in EntityClass]: readonly EntityKind[] | undefined } = {
  essential: ['essential'],
  important: ['important'],
  none: [],
  unknown: undefined,
}

/** The clocks of a notification as they stand now. */
export function clocksOf(facts: ClockFacts, sent: ReadonlyMap<Stage, Date>, now: Date): ClockView[] {
  const entityKinds = kindsOf[facts.entity_class]
  const states = computeClocks(
    nis2Be,
    {
      awareAt: facts.aware_at,
      submitted: Object.fromEntries(sent),
      ...(entityKinds ? { entityKinds } : {}),
    },
    now,
  )
  return states.map(viewOf)
}

function viewOf({ id, state, triggerAt, strict, submittedAt, ...rule }: ClockState): ClockView {
  return {
    stage: id,
    state: state === 'late' && submittedAt ? 'metLate' : state,
    ...(triggerAt ? { startedAt: triggerAt.toISOString() } : {}),
    ...(strict ? { dueAt: strict.toISOString() } : {}),
    ...(submittedAt ? { metAt: submittedAt.toISOString() } : {}),
    article: rule.article,
    source: rule.source.url,
    verified: rule.verified,
    recipient: rule.recipient,
    explanation: rule.explanation,
  }
}

/** The clock that runs out next, if one runs. */
export function firstRunning(clocks: readonly ClockView[]): ClockView | undefined {
  return clocks
    .filter((clock) => clock.state === 'running' || clock.state === 'late')
    .toSorted((one, other) => String(one.dueAt).localeCompare(String(other.dueAt)))[0]
}

export function nextDueOf(facts: ClockFacts, sent: ReadonlyMap<Stage, Date>, now: Date): Date | null {
  const next = firstRunning(clocksOf(facts, sent, now))
  return next?.dueAt === undefined ? null : new Date(next.dueAt)
}

/** The first clock of a report just received, from a body whose class is not known yet. */
export function nextDueAfterSubmission(now: Date): Date | null {
  return nextDueOf({ entity_class: 'unknown', aware_at: now }, new Map(), now)
}
