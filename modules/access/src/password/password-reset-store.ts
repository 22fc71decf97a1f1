import type { Transaction } from '@beffroi/database'
import { hashToken } from '../session/token.ts'
import { type Account, findAccount } from '../sign-in/credential-store.ts'
import { tables } from '../tables.ts'

export async function insertReset(
  transaction: Transaction,
  reset: { readonly id: string; readonly email: string; readonly askedAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tables(transaction)
    .insertInto('access.password_reset')
    .values({
      id: reset.id,
      asked_email: reset.email,
      asked_at: reset.askedAt,
      expires_at: reset.expiresAt,
      token_hash: null,
      person: null,
      used_at: null,
    })
    .execute()
}

/** The address that was asked for, if nobody has answered yet; locked until the commit. */
export async function lockAskedEmail(transaction: Transaction, id: string): Promise<string | undefined> {
  const row = await tables(transaction)
    .selectFrom('access.password_reset')
    .select('asked_email')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.asked_email ?? undefined
}

export async function deleteReset(transaction: Transaction, id: string): Promise<void> {
  await tables(transaction).deleteFrom('access.password_reset').where('id', '=', id).execute()
}

export async function giveReset(
  transaction: Transaction,
  id: string,
  to: { readonly person: string; readonly token: string },
): Promise<void> {
  await tables(transaction)
    .updateTable('access.password_reset')
    .set({ asked_email: null, person: to.person, token_hash: hashToken(to.token) })
    .where('id', '=', id)
    .execute()
}

export async function findResetOwner(
  transaction: Transaction,
  now: Date,
  token: string,
): Promise<Account | undefined> {
  const reset = await tables(transaction)
    .selectFrom('access.password_reset')
    .select('person')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return reset?.person ? findAccount(transaction, reset.person) : undefined
}

/** True for exactly one of those who come with it; the other links of the same person are of no use afterwards. */
export async function takeReset(
  transaction: Transaction,
  now: Date,
  { person, token }: { readonly person: string; readonly token: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(transaction)
    .updateTable('access.password_reset')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tables(transaction)
    .deleteFrom('access.password_reset')
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute()
  return true
}
