import type { Transaction } from '@beffroi/database'
import { sql } from 'kysely'
import type { Awaits } from '../notification/notification.ts'
import { tables } from '../tables.ts'

export async function countSituation(transaction: Transaction, mine: Awaits, now: Date) {
  const counts = await tables(transaction)
    .selectFrom('incidents.notification')
    .select((select) => [
      sql<number>`count(*) filter (where state <> 'closed')`.as('open'),
      sql<number>`count(*) filter (where state = 'submitted')`.as('unacknowledged'),
      sql<number>`count(*) filter (where state <> 'closed' and awaits = ${mine})`.as('waitingForMe'),
      sql<number>`count(*) filter (where state <> 'closed' and next_due_at < ${now})`.as('late'),
      select.fn.max('closed_at').as('last_closed_at'),
    ])
    .executeTakeFirstOrThrow()
  const { open, unacknowledged, waitingForMe, late, last_closed_at } = counts
  return {
    open: Number(open),
    unacknowledged: Number(unacknowledged),
    waitingForMe: Number(waitingForMe),
    late: Number(late),
    last_closed_at: last_closed_at as Date | null,
  }
}
