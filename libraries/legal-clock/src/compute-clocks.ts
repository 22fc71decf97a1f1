import type { ClockRule, EntityKind, Period } from './clock-rule.ts'
import { dayInBrussels, strictDue } from './strict-due.ts'

export interface ClockFacts {
  /** When the entity had reasonable certainty that a significant incident has occurred; absent: not yet. */
  readonly awareAt?: Date
  /** When each stage was submitted, by the id of its clock. */
  readonly submitted: Readonly<Record<string, Date>>
  /** Only rules for one of these kinds count. Absent: not known, so every rule counts. Empty: none does. */
  readonly entityKinds?: readonly EntityKind[]
}

/**
 * `pending`: the trigger has not happened. `running`: the strict instant is not past. `met`: submitted by then, that
 * instant included. `late`: the strict instant is past; with `submittedAt` when it was submitted all the same.
 */
export type ClockStateName = 'pending' | 'running' | 'met' | 'late'

export interface ClockState
  extends Pick<ClockRule, 'id' | 'regime' | 'article' | 'recipient' | 'source' | 'verified' | 'explanation'> {
  readonly state: ClockStateName
  /** Absent while pending. */
  readonly triggerAt?: Date
  /** Elapsed time; it drives the alarm. Absent while pending. */
  readonly strict?: Date
  readonly submittedAt?: Date
}

/**
 * The clocks as they stood at `now`, in the order of the rules. What lies after `now` is not known yet, so a past
 * decision is replayed by giving its instant. Until awareness the rules of `now` are shown, pending.
 */
export function computeClocks(
  rules: readonly ClockRule[],
  facts: ClockFacts,
  now: Date,
): readonly ClockState[] {
  const awareAt = known(facts.awareAt, now)
  const day = dayInBrussels(awareAt ?? now)
  return rules
    .filter((rule) => isInForce(rule, day) && appliesTo(rule, facts.entityKinds))
    .map((rule) => stateOf(rule, facts, awareAt, now))
}

function stateOf(rule: ClockRule, facts: ClockFacts, awareAt: Date | undefined, now: Date): ClockState {
  const { id, regime, article, recipient, source, verified, explanation } = rule
  const shown = { id, regime, article, recipient, source, verified, explanation }
  const submittedAt = known(facts.submitted[id], now)
  const submission = submittedAt === undefined ? {} : { submittedAt }
  const triggerAt =
    rule.trigger === 'awareAt' ? awareAt : known(facts.submitted[rule.trigger.submissionOf], now)
  if (triggerAt === undefined) return { ...shown, ...submission, state: 'pending' }
  const strict = strictDue(triggerAt, periodFor(rule, facts.entityKinds))
  // A stage that was never submitted stands, for the question of lateness, at the present instant.
  const isLate = (submittedAt ?? now) > strict
  const state = isLate ? 'late' : submittedAt === undefined ? 'running' : 'met'
  return { ...shown, ...submission, state, triggerAt, strict }
}

function known(instant: Date | undefined, now: Date): Date | undefined {
  return instant !== undefined && instant <= now ? instant : undefined
}

function isInForce({ validFrom, validTo }: ClockRule, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo)
}

function appliesTo(rule: ClockRule, kinds: readonly EntityKind[] | undefined): boolean {
  return kinds === undefined || rule.appliesTo.some((kind) => kinds.includes(kind))
}

function periodFor({ period, otherPeriods = [] }: ClockRule, kinds: readonly EntityKind[] = []): Period {
  return otherPeriods.find(({ kind }) => kinds.includes(kind))?.period ?? period
}
