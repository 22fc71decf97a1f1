import { createHash } from 'node:crypto'
import type { Transaction } from '@beffroi/database'
import { sql } from 'kysely'
import { tables } from '../tables.ts'

/** How many within how long, counted under one key. */
export interface AttemptLimit {
  readonly key: string
  readonly most: number
  readonly minutes: number
}

export type Reservation = 'reserved' | { readonly retryAfterSeconds: number }

/** The key never holds what was typed: only its hash. */
export function attemptKey(purpose: string, whose: string): string {
  return `${purpose}:${createHash('sha256').update(whose).digest('base64url')}`
}

/**
 * Counts the attempt before it is made, in one statement: two hundred at once cannot pass a limit of ten, because the
 * row is locked and the limit is read again under the lock.
 */
export async function reserveAttempt(
  transaction: Transaction,
  now: Date,
  { key, most, minutes }: AttemptLimit,
): Promise<Reservation> {
  const over = new Date(now.getTime() - minutes * 60_000)
  const counted = await tables(transaction)
    .insertInto('access.attempt')
    .values({ key, since: now, count: 1 })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          since: sql`case when attempt.since <= ${over} then excluded.since else attempt.since end`,
          count: sql`case when attempt.since <= ${over} then 1 else attempt.count + 1 end`,
        })
        .where((is) =>
          is.or([is('access.attempt.since', '<=', over), is('access.attempt.count', '<', most)]),
        ),
    )
    .returning('key')
    .executeTakeFirst()
  if (counted) return 'reserved'
  const { since } = await tables(transaction)
    .selectFrom('access.attempt')
    .select('since')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const seconds = Math.ceil((since.getTime() - over.getTime()) / 1000)
  return { retryAfterSeconds: Math.max(seconds, 1) }
}

/** The guess was right: the count of this key starts again. */
export async function forgetAttempts(transaction: Transaction, key: string): Promise<void> {
  await tables(transaction).deleteFrom('access.attempt').where('key', '=', key).execute()
}

/** The guess was right: it does not count against the others who share this key. */
export async function giveBackAttempt(transaction: Transaction, key: string): Promise<void> {
  await tables(transaction)
    .updateTable('access.attempt')
    .set({ count: sql`greatest(count - 1, 0)` })
    .where('key', '=', key)
    .execute()
}
