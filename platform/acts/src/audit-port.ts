import type { Statement } from '@beffroi/database'
import type { AuditedSubject } from './act.ts'
import type { Actor } from './actor.ts'

export interface AuditRecord {
  readonly id: string
  readonly at: Date
  readonly act: string
  readonly actor: Actor
  readonly subject: AuditedSubject
  readonly outcome: 'done' | 'refused'
  readonly refusal?: string
}

/** Turns a record into the SQL statement that keeps it; it travels with the act's COMMIT. */
export type AuditWriter = (record: AuditRecord) => string | Statement
