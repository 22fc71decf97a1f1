import type { ActContext } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import { hashToken, newToken } from '../session/token.ts'
import type { AccessSettings } from '../settings.ts'
import { tables } from '../tables.ts'

/** Remembers that the password was right, and gives the secret to come back with. */
export async function beginChallenge(
  { transaction, now, newId }: ActContext,
  { challengeMinutes }: AccessSettings,
  person: string,
): Promise<string> {
  const token = newToken()
  await tables(transaction)
    .insertInto('access.sign_in_challenge')
    .values({
      id: newId(),
      token_hash: hashToken(token),
      person,
      expires_at: new Date(now.getTime() + challengeMinutes * 60_000),
      used_at: null,
    })
    .execute()
  return token
}

export async function findChallenge(
  transaction: Transaction,
  now: Date,
  token: string,
): Promise<{ readonly id: string; readonly person: string } | undefined> {
  return tables(transaction)
    .selectFrom('access.sign_in_challenge')
    .select(['id', 'person'])
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** True for exactly one of those who come with it. */
export async function takeChallenge(transaction: Transaction, now: Date, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(transaction)
    .updateTable('access.sign_in_challenge')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
