import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import type { Selectable } from 'kysely'
import { type NotificationTable, tables } from '../tables.ts'
import { recipientQuery } from './recipient.ts'

export interface NewNotification {
  readonly id: string
  readonly organisation: string
  readonly what: string
  readonly since: Date | null
  readonly callbackName: string
  readonly callbackPhone: string
  readonly callbackDial: string
  readonly language: Language
  readonly submittedAt: Date
  readonly submittedBy: string
  readonly submittedByName: string
  readonly nextDueAt: Date | null
}

export type NotificationRow = Selectable<NotificationTable>

// One statement, because the whole country may press the button in the same hour: number, recipient, the name of
// the reporting body and its class come with the insert. No row when nobody is set up to receive it.
const insertStatement = `
insert into incidents.notification (id, number, organisation, organisation_name, recipient, recipient_name, authority,
  entity_class, what, since, since_known, callback_name, callback_phone, callback_dial, language, state, awaits,
  submitted_at, submitted_by, submitted_by_name, aware_at, next_due_at, fictitious)
select $1, to_char($8::timestamptz at time zone 'Europe/Brussels', 'YYYY') || '-' || lpad(n::text, greatest(4, length(n::text)), '0'),
  o.id, o.name, r.id, r.name, a.id, coalesce(a.nis2_class, 'unknown'),
  $3, $4, $4::timestamptz is not null, $5, $6, $7, $9, 'submitted', 'recipient',
  $8, $10, $11, $8, case when a.nis2_class = 'none' then null else $12::timestamptz end, o.fictitious
from access.organisation o
cross join lateral (${recipientQuery}) r
left join lateral (
  select id, nis2_class from directory.authority where organisation = o.id order by id limit 1) a on true
cross join lateral (select nextval('incidents.notification_number') as n) s
where o.id = $2
returning number, recipient`

export async function insertNotification(
  transaction: Transaction,
  notification: NewNotification,
): Promise<{ id: string; number: string; recipient: string } | undefined> {
  const { id } = notification
  const values = [
    id,
    notification.organisation,
    notification.what,
    notification.since,
    notification.callbackName,
    notification.callbackPhone,
    notification.callbackDial,
    notification.submittedAt,
    notification.language,
    notification.submittedBy,
    notification.submittedByName,
    notification.nextDueAt,
  ]
  const { rows } = await transaction.query(insertStatement, values, 'incidents.submit')
  const [row] = rows
  return row ? { id, number: String(row.number), recipient: String(row.recipient) } : undefined
}

export async function findNotification(
  transaction: Transaction,
  id: string,
): Promise<NotificationRow | undefined> {
  return tables(transaction)
    .selectFrom('incidents.notification')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds the row until the commit, so that two people who press at once do so one after the other. */
export async function lockNotification(
  transaction: Transaction,
  id: string,
): Promise<NotificationRow | undefined> {
  return tables(transaction)
    .selectFrom('incidents.notification')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What the same body reported besides, newest first. */
export async function listEarlier(
  transaction: Transaction,
  row: Pick<NotificationRow, 'id' | 'organisation'>,
): Promise<readonly NotificationRow[]> {
  return tables(transaction)
    .selectFrom('incidents.notification')
    .selectAll()
    .where('organisation', '=', row.organisation)
    .where('id', '<>', row.id)
    .orderBy('submitted_at', 'desc')
    .limit(10)
    .execute()
}

export type NotificationChange = Partial<
  Pick<
    NotificationRow,
    | 'state'
    | 'awaits'
    | 'acknowledged_at'
    | 'acknowledged_by_name'
    | 'closed_at'
    | 'closed_by_name'
    | 'closing_words'
    | 'closing_language'
    | 'aware_at'
    | 'next_due_at'
  >
>

export async function changeNotification(
  transaction: Transaction,
  row: NotificationRow,
  change: NotificationChange,
): Promise<number> {
  const version = row.version + 1
  await tables(transaction)
    .updateTable('incidents.notification')
    .set({ ...change, version })
    .where('id', '=', row.id)
    .execute()
  return version
}
