import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { queueNotice } from '../mails/queue-notice.ts'
import type { AccessParts } from '../parts.ts'
import { passwordField, tokenField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { endSessions } from '../session/session-store.ts'
import { hashToken } from '../session/token.ts'
import { setPasswordHash } from '../sign-in/credential-store.ts'
import { settleAccount } from '../sign-in/guess.ts'
import { findResetOwner, takeReset } from './password-reset-store.ts'
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
      const account = await transaction((opened) => findResetOwner(opened, now, token))
      if (!account) return refusals['link-not-valid']()
      const refusal = checkNewPassword(password, account.email, 'password')
      if (refusal) return refusal
      const hash = await parts.passwords.hash(password)
      return hash ? { account, hash } : refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })
    },
    run: async (context, { token }, { account, hash }) => {
      const { transaction, now } = context
      const { person } = account
      if (!(await takeReset(transaction, now, { person, token }))) return refusals['link-not-valid']()
      await setPasswordHash(transaction, now, person, hash)
      await endSessions(context, (is) => is('person', '=', person))
      await settleAccount(transaction, account.email)
      await queueNotice(context, parts, account, 'passwordChanged')
      return { person }
    },
  })
}
