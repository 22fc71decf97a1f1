import { createHash } from 'node:crypto'
import type { Clock } from '@beffroi/clock'
import {
  type Database,
  isUnavailable,
  isUniqueViolation,
  type Scope,
  type Transaction,
} from '@beffroi/database'
import { isRefusal, type Refusal } from '@beffroi/errors'
import type { Logger } from '@beffroi/logging'
import type { z } from 'zod'
import type { ActContext, ActDefinition, QuestionDefinition, Reach } from './act.ts'
import type { Actor } from './actor.ts'
import { again } from './again.ts'
import type { AuditWriter } from './audit-port.ts'
import { type Intent, intentStatement, outboxStatement } from './closing.ts'
import type { Fact } from './fact.ts'
import { newId } from './new-id.ts'
import { readInput } from './read-input.ts'
import { refusals } from './refusals.ts'

export interface RunOptions {
  /** Given by the caller for one intent; a repeat with the same key and input gives the same outcome once. */
  readonly idempotencyKey?: string | undefined
  /** Set by a follower: the receipt travels with the act's commit, so the effect happens once. */
  readonly receipt?: { readonly fact: string; readonly follower: string }
}

export interface Runner {
  act<I extends z.ZodObject, O extends z.ZodType>(
    act: ActDefinition<I, O>,
    actor: Actor,
    input: z.input<I>,
    options?: RunOptions,
  ): Promise<z.output<O> | Refusal>
  ask<I extends z.ZodObject, O extends z.ZodType>(
    question: QuestionDefinition<I, O>,
    actor: Actor,
    input: z.input<I>,
  ): Promise<z.output<O> | Refusal>
}

export interface RunnerParts {
  readonly database: Database
  readonly clock: Clock
  readonly audit: AuditWriter
  readonly log: Logger
  /** Called after a commit, with the facts it left in the outbox. */
  readonly onFacts?: (facts: readonly Fact[]) => void
}

/**
 * Runs acts and questions: input schema, policy, transaction with the tenant set for row level security, audit
 * entry, facts and the intent's outcome, all in one commit. A refusal rolls everything back.
 */
export function createRunner(parts: RunnerParts): Runner {
  return {
    act: (act, actor, input, options = {}) => runAct(parts, act, actor, input, options),
    ask: (question, actor, input) => runQuestion(parts, question, actor, input),
  }
}

async function runAct<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  act: ActDefinition<I, O>,
  actor: Actor,
  raw: z.input<I>,
  options: RunOptions,
): Promise<z.output<O> | Refusal> {
  const reading = readInput(act.input, raw)
  if (reading.refusal) return reading.refusal
  const { input } = reading
  const intent = intentOf(act, actor, input, options)
  const earlier = async () => (intent ? replay(parts, act, actor, intent) : undefined)
  try {
    const verdict = act.allow(actor, input)
    if (verdict !== true) return await refuse(parts, act, actor, input, verdict)
    const outcome = await prepareAndCommit(parts, act, actor, input, intent, options)
    if (!isRefusal(outcome)) return outcome
    const kept = await earlier()
    return kept ? kept.outcome : await refuse(parts, act, actor, input, outcome)
  } catch (error) {
    // The key of the intent, or a row that the first run of this same intent has already written.
    const kept = isUniqueViolation(error) ? await earlier() : undefined
    if (kept) return kept.outcome
    return unavailable(parts, act.name, error)
  }
}

async function prepareAndCommit<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  act: ActDefinition<I, O>,
  actor: Actor,
  input: z.output<I>,
  intent: Intent | undefined,
  options: RunOptions,
): Promise<z.output<O> | Refusal> {
  const prepared = await act.prepare?.(
    {
      actor,
      now: parts.clock.now(),
      log: parts.log,
      transaction: (work) => parts.database.transaction(scopeOf(actor, act.reach), work),
    },
    input,
  )
  if (isRefusal(prepared)) return prepared
  return again(() => commitAct(parts, act, actor, input, intent, options, prepared))
}

async function commitAct<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  act: ActDefinition<I, O>,
  actor: Actor,
  input: z.output<I>,
  intent: Intent | undefined,
  options: RunOptions,
  prepared: unknown,
): Promise<z.output<O> | Refusal> {
  const now = parts.clock.now()
  const facts: Fact[] = []
  const outcome = await parts.database.transaction(scopeOf(actor, act.reach), async (transaction) => {
    if (options.receipt && !(await keepReceipt(transaction, options.receipt, now))) {
      transaction.rollBack()
      return refusals['fact-already-followed']()
    }
    const answer = await act.run(contextOf(parts, actor, now, transaction, facts), input, prepared)
    if (isRefusal(answer)) {
      transaction.rollBack()
      return answer
    }
    const checked = act.output.parse(answer)
    const record = { id: newId(now), at: now, act: act.name, actor, subject: act.about(input, checked) }
    transaction.lastWords(parts.audit({ ...record, outcome: 'done' }))
    for (const fact of facts) transaction.lastWords(outboxStatement(fact))
    if (intent) transaction.lastWords(intentStatement(intent, checked, now))
    return checked
  })
  if (facts.length > 0 && !isRefusal(outcome)) parts.onFacts?.(facts)
  return outcome
}

async function runQuestion<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  question: QuestionDefinition<I, O>,
  actor: Actor,
  raw: z.input<I>,
): Promise<z.output<O> | Refusal> {
  const reading = readInput(question.input, raw)
  if (reading.refusal) return reading.refusal
  const { input } = reading
  const verdict = question.allow(actor, input)
  if (verdict !== true) return verdict
  try {
    const scope = { ...scopeOf(actor, question.reach), readOnly: true }
    return await parts.database.transaction(scope, async (transaction) => {
      const answer = await question.run({ actor, now: parts.clock.now(), transaction }, input)
      return isRefusal(answer) ? answer : question.output.parse(answer)
    })
  } catch (error) {
    return unavailable(parts, question.name, error)
  }
}

/** A database that is away is an answer; anything else that was thrown is a bug and goes on. */
function unavailable(parts: RunnerParts, name: string, error: unknown): Refusal {
  if (!isUnavailable(error)) throw error
  parts.log.error({ err: error, act: name }, 'database unavailable')
  return refusals['temporarily-unavailable']({}, { retryAfterSeconds: 5 })
}

/** Written first: a twin waits here for the first one's commit, then finds its receipt and does nothing. */
async function keepReceipt(
  transaction: Transaction,
  { fact, follower }: NonNullable<RunOptions['receipt']>,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'insert into platform.follower_receipt (fact, follower, at) values ($1, $2, $3) on conflict do nothing',
    [fact, follower, now],
  )
  return rowCount === 1
}

/** A refused right is kept in the audit log (ASVS V16.3.2); other refusals are the everyday life of a form. */
async function refuse<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  act: ActDefinition<I, O>,
  actor: Actor,
  input: z.output<I>,
  refusal: Refusal,
): Promise<Refusal> {
  const failedProof = act.auditFailedProof === true && refusal.kind === 'unauthenticated'
  if (refusal.kind !== 'forbidden' && !failedProof) return refusal
  const now = parts.clock.now()
  const subject = act.about(input, undefined)
  const record = { id: newId(now), at: now, act: act.name, actor, subject, refusal: refusal.code }
  await parts.database.transaction(scopeOf(actor, 'own'), async (transaction) => {
    transaction.lastWords(parts.audit({ ...record, outcome: 'refused' }))
  })
  return refusal
}

async function replay<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  act: ActDefinition<I, O>,
  actor: Actor,
  intent: Intent,
): Promise<{ readonly outcome: z.output<O> | Refusal } | undefined> {
  const { rows } = await parts.database.transaction(
    { ...scopeOf(actor, 'own'), readOnly: true },
    (transaction) =>
      transaction.query(
        'select request_hash, outcome from platform.idempotency where person = $1 and act = $2 and key = $3',
        [intent.person, intent.act, intent.key],
      ),
  )
  const [kept] = rows
  if (!kept) return undefined
  if (kept.request_hash !== intent.requestHash) return { outcome: refusals['idempotency-key-reused']() }
  // An act may answer nothing at all, which JSON can only say inside of something.
  const { value } = kept.outcome as { value?: unknown }
  return { outcome: act.output.parse(value) }
}

function intentOf<I extends z.ZodObject, O extends z.ZodType>(
  act: ActDefinition<I, O>,
  actor: Actor,
  input: z.output<I>,
  options: RunOptions,
): Intent | undefined {
  if (!options.idempotencyKey || !actor.person || act.secretOutcome) return undefined
  const requestHash = createHash('sha256')
    .update(JSON.stringify([actor.organisation, input]))
    .digest('hex')
  return { person: actor.person, act: act.name, key: options.idempotencyKey, requestHash }
}

function scopeOf(actor: Actor, reach: Reach = 'own'): Scope {
  return { organisation: actor.organisation, person: actor.person, reach }
}

function contextOf(
  parts: RunnerParts,
  actor: Actor,
  now: Date,
  transaction: Transaction,
  facts: Fact[],
): ActContext {
  return {
    actor,
    now,
    transaction,
    log: parts.log,
    newId: () => newId(now),
    announce: (definition, { subject, organisation, audience, payload }) => {
      facts.push({
        id: newId(now),
        type: definition.type,
        version: definition.version,
        at: now,
        subject,
        organisation,
        audience: audience ?? [organisation],
        payload: definition.payload.parse(payload),
      })
    },
  }
}
