import { definePreparedAct } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { queueNotice } from '../mails/queue-notice.ts'
import type { AccessParts } from '../parts.ts'
import { passwordField, tokenField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { endSessions } from '../session/session-store.ts'
import { hashToken } from '../session/token.ts'
import { findAccount } from '../sign-in/credential-store.ts'
import { settleAccount } from '../sign-in/guess.ts'
import { tables } from '../tables.ts'
import { checkNewPassword } from './password-rules.ts'

/** A new password for who holds the link that was mailed. The second step, if there is one, is asked as ever. */
export function resetPassword(parts: AccessParts) {
  return definePreparedAct({
    name: 'access.reset-password',
    input: z.strictObject({ token: tokenField, password: passwordField }),
    output: z.object({ person: z.uuid() }),
    // Nobody is signed in.
    reach: 'platform',
    secretOutcome: true,
    allow: anybody,
    about: ({ token }, outcome) =>
      outcome ? { type: 'person', id: outcome.person } : { type: 'passwordReset', id: hashToken(token) },
    prepare: async ({ now, transaction }, { token, password }) => {
      const account = await transaction((opened) => findOwner(opened, now, token))
      if (!account) return refusals['link-not-valid']()
      const refusal = checkNewPassword(password, account.email, 'password')
      if (refusal) return refusal
      const hash = await parts.passwords.hash(password)
      return hash ? { account, hash } : refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })
    },
    run: async (context, { token }, { account, hash }) => {
      const { transaction, now } = context
      const { person } = account
      const { numUpdatedRows: used } = await tables(transaction)
        .updateTable('access.password_reset')
        .set({ used_at: now })
        .where('token_hash', '=', hashToken(token))
        .where('used_at', 'is', null)
        .executeTakeFirst()
      if (used !== 1n) return refusals['link-not-valid']()
      await tables(transaction)
        .updateTable('access.credential')
        .set({ password_hash: hash, password_changed_at: now })
        .where('person', '=', person)
        .execute()
      // Links that were mailed before are of no more use, and whoever was in is out.
      await tables(transaction)
        .deleteFrom('access.password_reset')
        .where('person', '=', person)
        .where('used_at', 'is', null)
        .execute()
      await endSessions(context, (is) => is('person', '=', person))
      await settleAccount(transaction, account.email)
      await queueNotice(context, parts, account, 'passwordChanged')
      return { person }
    },
  })
}

async function findOwner(transaction: Transaction, now: Date, token: string) {
  const reset = await tables(transaction)
    .selectFrom('access.password_reset')
    .select('person')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return reset?.person ? findAccount(transaction, reset.person) : undefined
}
