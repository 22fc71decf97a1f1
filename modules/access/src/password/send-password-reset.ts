import { defineAct } from '@beffroi/acts'
import { queueMail } from '@beffroi/mail'
import { z } from 'zod'
import { attemptKey, reserveAttempt } from '../attempts/attempt-store.ts'
import { words } from '../mails/words.ts'
import type { AccessParts } from '../parts.ts'
import { isTheHouse } from '../policies.ts'
import { newToken } from '../session/token.ts'
import { findAccountByEmail } from '../sign-in/credential-store.ts'
import { deleteReset, giveReset, lockAskedEmail } from './password-reset-store.ts'

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
      const email = await lockAskedEmail(transaction, reset)
      if (!email) return { sent: false }
      const account = await findAccountByEmail(transaction, email)
      const limit = { key: attemptKey('reset', email), most: settings.resetMailsPerAccount, minutes: 60 }
      if (!account || (await reserveAttempt(transaction, now, limit)) !== 'reserved') {
        await deleteReset(transaction, reset)
        return { sent: false }
      }
      const token = newToken()
      await giveReset(transaction, reset, { person: account.person, token })
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
