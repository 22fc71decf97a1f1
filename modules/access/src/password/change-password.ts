import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { atField, refusals } from '../errors.ts'
import { queueNotice } from '../mails/queue-notice.ts'
import type { AccessParts } from '../parts.ts'
import { passwordField } from '../person/fields.ts'
import { isSignedIn } from '../policies.ts'
import { beginSession, endSessions } from '../session/session-store.ts'
import { begunSession } from '../sign-in/begun-session.ts'
import { findAccount, replacePasswordHash } from '../sign-in/credential-store.ts'
import { reservePasswordGuess, settlePasswordGuess } from '../sign-in/guess.ts'
import { checkNewPassword } from './password-rules.ts'

/** A new password for who knows the old one. Every other session of the person ends, and this one gets a new token. */
export function changePassword(parts: AccessParts) {
  return definePreparedAct({
    name: 'access.change-password',
    input: z.strictObject({ current: passwordField, next: passwordField }),
    output: z.object({ person: z.uuid(), session: begunSession }),
    secretOutcome: true,
    allow: isSignedIn,
    about: (_, outcome) => ({ type: 'person', id: outcome?.person ?? '' }),
    prepare: async ({ actor, now, transaction }, { current, next }) => {
      const account = await transaction(async (opened) => {
        const found = await findAccount(opened, actor.person ?? '')
        if (!found) return refusals['member-not-found']()
        const limited = await reservePasswordGuess(opened, now, parts.settings, actor, found.email)
        return limited ?? found
      })
      if (!('passwordHash' in account)) return account
      const verdict = await parts.passwords.verify(current, account.passwordHash)
      if (verdict === undefined) return refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })
      if (verdict === 'wrong') {
        return refusals['current-password-wrong']({}, atField('current', 'current-password-wrong'))
      }
      const refusal = checkNewPassword(next, account.email, 'next')
      if (refusal) return refusal
      const hash = await parts.passwords.hash(next)
      return hash ? { account, hash } : refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })
    },
    run: async (context, _, { account, hash }) => {
      const { transaction, now, actor } = context
      const { person, passwordHash: from } = account
      if (!(await replacePasswordHash(transaction, now, { person, from, to: hash }))) {
        return refusals['current-password-wrong']()
      }
      await settlePasswordGuess(transaction, actor, account.email)
      const ended = await endSessions(context, (is) => is('person', '=', person))
      const until = ended.find(({ id }) => id === actor.session)?.absoluteExpiresAt
      if (!until) return refusals['session-not-found']()
      const organisation = actor.organisation ?? ''
      await queueNotice(context, parts, account, 'passwordChanged')
      return { person, session: await beginSession(context, parts, { person, organisation, until }) }
    },
  })
}
