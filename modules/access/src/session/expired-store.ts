import type { Transaction } from '@beffroi/database'
import { tables } from '../tables.ts'

const day = 24 * 3_600_000

/** Removes what can open nothing any more, and says how much that was. */
export async function deleteExpired(transaction: Transaction, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const open = tables(transaction)
  const swept = [
    open
      .deleteFrom('access.session')
      .where((is) => is.or([is('ended_at', '<', before(30)), is('idle_expires_at', '<', before(30))])),
    open.deleteFrom('access.sign_in_challenge').where('expires_at', '<', before(1)),
    open.deleteFrom('access.password_reset').where('expires_at', '<', before(1)),
    open.deleteFrom('access.invitation').where('expires_at', '<', before(90)),
    open.deleteFrom('access.attempt').where('since', '<', before(1)),
  ]
  let removed = 0
  for (const sweep of swept) removed += Number((await sweep.executeTakeFirst()).numDeletedRows)
  return removed
}
