import type { Statement } from '@beffroi/database'
import type { Fact } from './fact.ts'

const keepFact = `insert into platform.outbox
  (id,type,version,at,subject_type,subject_id,organisation,audience,payload) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`

/** The statement that keeps a fact. It is sent in one round trip with COMMIT. */
export function outboxStatement(fact: Fact): Statement {
  const { id, type, version, at, subject, organisation, audience, payload } = fact
  const values = [
    ...[id, type, version, at, subject.type, subject.id],
    ...[organisation, audience, JSON.stringify(payload)],
  ]
  return { name: 'acts.outbox', text: keepFact, values }
}

export interface Intent {
  readonly person: string
  readonly act: string
  readonly key: string
  readonly requestHash: string
}

const keepOutcome =
  'insert into platform.idempotency (person,act,key,request_hash,outcome,at) values ($1,$2,$3,$4,$5,$6)'

/** The statement that keeps an outcome for replay; a twin running at the same time fails on its primary key. */
export function intentStatement(intent: Intent, outcome: unknown, at: Date): Statement {
  const { person, act, key, requestHash } = intent
  const values = [person, act, key, requestHash, JSON.stringify({ value: outcome }), at]
  return { name: 'acts.outcome', text: keepOutcome, values }
}
