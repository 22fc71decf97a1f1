import { defineAct } from '@beffroi/acts'
import { queueMail } from '@beffroi/mail'
import { z } from 'zod'
import { attemptKey, reserveAttempt } from '../attempts/reserve-attempt.ts'
import { words } from '../mails/words.ts'
import type { AccessParts } from '../parts.ts'
import { isTheHouse } from '../policies.ts'
import { hashToken, newToken } from '../session/token.ts'
import { findAccountByEmail } from '../sign-in/credential-store.ts'
import { tables } from '../tables.ts'

/** Answers a request for a new password by mail, if the address is an account's and has not had too many. */
export function sendPasswordReset({ publicUrl, settings }: AccessParts) {
  return defineAct({
    name: 'access.send-password-reset',
    input: z.strictObject({ reset: z.uuid() }),
    output: z.object({ sent: z.boolean() }),
    // The account may be of any organisation.
    reach: 'platform',
    allow: isTheHouse,
    about: ({ reset }) => ({ type: 'passwordReset', id: reset }),
    run: async ({ transaction, now }, { reset }) => {
      const asked = await tables(transaction)
        .selectFrom('access.password_reset')
        .select(['asked_email', 'expires_at'])
        .where('id', '=', reset)
        .forUpdate()
        .executeTakeFirst()
      if (!asked?.asked_email) return { sent: false }
      const account = await findAccountByEmail(transaction, asked.asked_email)
      const limit = { key: attemptKey('reset', asked.asked_email), most: settings.resetMailsPerAccount }
      if (!account || (await reserveAttempt(transaction, now, { ...limit, minutes: 60 })) !== 'reserved') {
        await tables(transaction).deleteFrom('access.password_reset').where('id', '=', reset).execute()
        return { sent: false }
      }
      const token = newToken()
      await tables(transaction)
        .updateTable('access.password_reset')
        .set({ asked_email: null, person: account.person, token_hash: hashToken(token) })
        .where('id', '=', reset)
        .execute()
      const say = words(account.language)
      await queueMail(transaction, {
        to: account.email,
        language: account.language,
        subject: say('access:mail.reset.subject'),
        // After # the token stays in the browser: no server and no log ever sees it.
        text: say('access:mail.reset.text', {
          name: account.name,
          minutes: settings.resetMinutes,
          url: `${publicUrl}/sign-in/new-password#${token}`,
        }),
        kind: 'security',
        key: `access.reset:${reset}`,
        now,
      })
      return { sent: true }
    },
  })
}
