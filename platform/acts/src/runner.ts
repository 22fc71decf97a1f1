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
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { ActContext, ActDefinition, QuestionDefinition, Reach } from './act.ts'
import type { Actor } from './actor.ts'
import type { AuditWriter } from './audit-port.ts'
import { type Intent, intentStatement, outboxStatement } from './closing.ts'
import type { Fact } from './fact.ts'
import { issuesOf } from './issues.ts'
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
  /** Called after a commit that left facts in the outbox. */
  readonly onFacts?: () => void
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
  const parsed = act.input.safeParse(raw)
  if (!parsed.success) return refusals['invalid-input']({}, { issues: issuesOf(parsed.error, 'body') })
  const input = parsed.data
  const verdict = act.allow(actor, input)
  if (verdict !== true) return refuse(parts, act, actor, input, verdict)

  const intent = intentOf(act, actor, input, options)
  try {
    const outcome = await prepareAndCommit(parts, act, actor, input, intent, options)
    if (!isRefusal(outcome)) return outcome
    const earlier = intent ? await replay(parts, act, actor, intent) : undefined
    return earlier ?? (await refuse(parts, act, actor, input, outcome))
  } catch (error) {
    if (intent && isUniqueViolation(error, 'idempotency_pkey')) {
      const earlier = await replay(parts, act, actor, intent)
      if (earlier !== undefined) return earlier
    }
    if (isUnavailable(error)) {
      parts.log.error({ err: error, act: act.name }, 'database unavailable')
      return refusals['temporarily-unavailable']({}, { retryAfterSeconds: 5 })
    }
    throw error
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
  return commitAct(parts, act, actor, input, intent, options, prepared)
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
    const answer = await act.run(contextOf(parts, actor, now, transaction, facts), input, prepared)
    if (isRefusal(answer)) {
      transaction.rollBack()
      return answer
    }
    const checked = act.output.parse(answer)
    const record = { id: newId(now), at: now, act: act.name, actor, subject: act.about(input, checked) }
    transaction.lastWords(parts.audit({ ...record, outcome: 'done' }))
    if (facts.length > 0) transaction.lastWords(outboxStatement(facts))
    if (intent) transaction.lastWords(intentStatement(intent, checked, now))
    if (options.receipt) {
      const { fact, follower } = options.receipt
      await transaction.query(
        'insert into platform.follower_receipt (fact, follower, at) values ($1, $2, $3)',
        [fact, follower, now],
      )
    }
    return checked
  })
  if (facts.length > 0 && !isRefusal(outcome)) parts.onFacts?.()
  return outcome
}

async function runQuestion<I extends z.ZodObject, O extends z.ZodType>(
  parts: RunnerParts,
  question: QuestionDefinition<I, O>,
  actor: Actor,
  raw: z.input<I>,
): Promise<z.output<O> | Refusal> {
  const parsed = question.input.safeParse(raw)
  if (!parsed.success) return refusals['invalid-input']({}, { issues: issuesOf(parsed.error, 'query') })
  const verdict = question.allow(actor, parsed.data)
  if (verdict !== true) return verdict
  try {
    const scope = { ...scopeOf(actor, question.reach), readOnly: true }
    return await parts.database.transaction(scope, async (transaction) => {
      const answer = await question.run({ actor, now: parts.clock.now(), transaction }, parsed.data)
      return isRefusal(answer) ? answer : question.output.parse(answer)
    })
  } catch (error) {
    if (!isUnavailable(error)) throw error
    parts.log.error({ err: error, question: question.name }, 'database unavailable')
    return refusals['temporarily-unavailable']({}, { retryAfterSeconds: 5 })
  }
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
): Promise<z.output<O> | Refusal | undefined> {
  const { rows } = await parts.database.transaction({ ...scopeOf(actor, 'own'), readOnly: true }, (transaction) =>
    transaction.query(
      'select request_hash, outcome from platform.idempotency where person = $1 and act = $2 and key = $3',
      [intent.person, intent.act, intent.key],
    ),
  )
  const [kept] = rows
  if (!kept) return undefined
  if (kept['request_hash'] !== intent.requestHash) return refusals['idempotency-key-reused']()
  return act.output.parse(kept['outcome'])
}

function intentOf<I extends z.ZodObject, O extends z.ZodType>(
  act: ActDefinition<I, O>,
  actor: Actor,
  input: z.output<I>,
  options: RunOptions,
): Intent | undefined {
  if (!options.idempotencyKey || !actor.person || act.secretOutcome) return undefined
  const requestHash = createHash('sha256').update(JSON.stringify([actor.organisation, input])).digest('hex')
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

function newId(now: Date): string {
  return uuidv7({ msecs: now.getTime() })
}
