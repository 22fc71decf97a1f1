import { literal } from '@beffroi/database'
import type { Fact } from './fact.ts'

/** The statement that keeps an act's facts. It is sent in one round trip with COMMIT. */
export function outboxStatement(facts: readonly Fact[]): string {
  const rows = facts.map(
    (fact) =>
      `(${[
        literal(fact.id),
        literal(fact.type),
        literal(fact.version),
        literal(fact.at),
        literal(fact.subject.type),
        literal(fact.subject.id),
        literal(fact.organisation),
        `${literal(`{${fact.audience.join(',')}}`)}::uuid[]`,
        literal(JSON.stringify(fact.payload)),
      ].join(',')})`,
  )
  return `insert into platform.outbox (id,type,version,at,subject_type,subject_id,organisation,audience,payload) values ${rows.join(',')}`
}

export interface Intent {
  readonly person: string
  readonly act: string
  readonly key: string
  readonly requestHash: string
}

/** The statement that keeps an outcome for replay; a twin running at the same time fails on its primary key. */
export function intentStatement(intent: Intent, outcome: unknown, at: Date): string {
  const values = [
    intent.person,
    intent.act,
    intent.key,
    intent.requestHash,
    JSON.stringify({ value: outcome }),
    at,
  ]
  return `insert into platform.idempotency (person,act,key,request_hash,outcome,at) values (${values.map(literal).join(',')})`
}
