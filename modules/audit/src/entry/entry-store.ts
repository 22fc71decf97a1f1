import type { Transaction } from '@beffroi/database'
import type { Selectable } from 'kysely'
import type { Entry } from './entry.ts'

type EntryTable = {
  id: string
  at: Date
  act: string
  actor_kind: Entry['actorKind']
  actor_person: string | null
  actor_label: string
  actor_organisation: string | null
  organisation: string | null
  subject_type: string
  subject_id: string
  outcome: Entry['outcome']
  refusal: string | null
}

export type AuditTables = {
  'audit.entry': EntryTable
}

export function entries(transaction: Transaction) {
  return transaction.sql.withTables<AuditTables>().selectFrom('audit.entry')
}

export function entryOf(row: Selectable<EntryTable>): Entry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    act: row.act,
    actorKind: row.actor_kind,
    actorLabel: row.actor_label,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    outcome: row.outcome,
    ...(row.actor_person === null ? {} : { actorPerson: row.actor_person }),
    ...(row.actor_organisation === null ? {} : { actorOrganisation: row.actor_organisation }),
    ...(row.refusal === null ? {} : { refusal: row.refusal }),
  }
}
