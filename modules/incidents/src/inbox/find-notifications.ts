import type { Transaction } from '@beffroi/database'
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Awaits, State, Tlp } from '../notification/notification.ts'
import type { NotificationRow } from '../notification/notification-store.ts'
import { type IncidentsTables, type NotificationTable, tables } from '../tables.ts'

export const sorts = [
  'timeLeft',
  '-timeLeft',
  'submittedAt',
  '-submittedAt',
  'number',
  '-number',
  'organisation',
  '-organisation',
] as const
export type Sort = (typeof sorts)[number]

export interface NotificationFilter {
  readonly q?: string | undefined
  readonly state?: readonly State[] | undefined
  readonly awaits?: readonly Awaits[] | undefined
  readonly tlp?: readonly Tlp[] | undefined
  readonly organisation?: string | undefined
  readonly authority?: string | undefined
  readonly clock?: readonly ClockFilter[] | undefined
  readonly sort: Sort
  readonly page: number
  readonly pageSize: number
}

/** Soon is a part of what runs. */
export const clockFilters = ['late', 'soon', 'running'] as const
type ClockFilter = (typeof clockFilters)[number]

/** What runs out within this time is "soon". */
export const soonMs = 6 * 3_600_000

type Query = SelectQueryBuilder<IncidentsTables, 'incidents.notification', NotificationTable>

export async function findNotifications(
  transaction: Transaction,
  filter: NotificationFilter,
  now: Date,
): Promise<{ readonly rows: readonly NotificationRow[]; readonly total: number }> {
  const base = tables(transaction).selectFrom('incidents.notification').selectAll()
  const found = filtered(base, filter, now)
  const counted = await found
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await sorted(found, filter.sort)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows, total: Number(counted.total) }
}

function filtered(query: Query, filter: NotificationFilter, now: Date): Query {
  let found = query
  if (filter.q)
    found = found.where(
      sql<boolean>`platform.plain(number || ' ' || organisation_name || ' ' || what) like '%' || platform.plain(${escaped(filter.q.normalize('NFC'))}) || '%'`,
    )
  if (filter.state?.length) found = found.where('state', 'in', filter.state)
  if (filter.awaits?.length) found = found.where('awaits', 'in', filter.awaits)
  if (filter.tlp?.length) found = found.where('tlp', 'in', filter.tlp)
  if (filter.organisation) found = found.where('organisation', '=', filter.organisation)
  if (filter.authority) found = found.where('authority', '=', filter.authority)
  const clocks = filter.clock ?? []
  if (clocks.length > 0)
    found = found.where((where) => where.or(clocks.map((clock) => where.and(runsOut(where, clock, now)))))
  return found
}

type Where = ExpressionBuilder<IncidentsTables, 'incidents.notification'>

function runsOut(where: Where, clock: ClockFilter, now: Date): Expression<SqlBool>[] {
  if (clock === 'late') return [where('next_due_at', '<', now)]
  const running = where('next_due_at', '>=', now)
  return clock === 'running'
    ? [running]
    : [running, where('next_due_at', '<', new Date(now.getTime() + soonMs))]
}

function sorted(query: Query, sort: Sort): Query {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  switch (sort.replace('-', '')) {
    case 'submittedAt':
      return query.orderBy('submitted_at', direction).orderBy('id', direction)
    case 'number':
      return query.orderBy('id', direction)
    case 'organisation':
      return query.orderBy('organisation_name', direction).orderBy('id', direction)
    default:
      // A closed case waits for nobody; of the others, what has no clock stands after what has one.
      return query
        .orderBy(sql`state = 'closed'`)
        .orderBy('next_due_at', (order) =>
          direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast(),
        )
        .orderBy('id', direction)
  }
}

/** What a person types is looked for as typed: no wildcard of LIKE, no text PostgreSQL cannot hold. */
function escaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/[\\%_]/g, '\\$&')
}
