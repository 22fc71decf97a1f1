import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { attemptKey, reserveAttempt } from '../attempts/attempt-store.ts'
import { networkOf } from '../attempts/network-of.ts'
import { refusals } from '../errors.ts'
import { passwordResetRequested } from '../events.ts'
import type { AccessParts } from '../parts.ts'
import { emailField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { insertReset } from './password-reset-store.ts'

/** Whose account it is, if anybody's, is found out only afterwards: the fact belongs to no organisation. */
const noOrganisation = '00000000-0000-0000-0000-000000000000'

/**
 * "I forgot my password." The answer and the work are the same whether there is an account or not: looking it up and
 * writing the mail is the follower's, after this has been answered (A11, A12).
 */
export function requestPasswordReset({ settings }: AccessParts) {
  return definePreparedAct({
    name: 'access.request-password-reset',
    input: z.strictObject({ email: emailField }),
    output: z.object({ reset: z.uuid() }),
    // Nobody is signed in.
    reach: 'platform',
    allow: anybody,
    about: ({ email }, outcome) =>
      outcome
        ? { type: 'passwordReset', id: outcome.reset }
        : { type: 'account', id: attemptKey('reset', email) },
    prepare: ({ now, transaction, actor }) =>
      transaction(async (opened) => {
        if (!actor.address) return {}
        const limit = {
          key: attemptKey('reset-from', networkOf(actor.address)),
          most: settings.resetMailsPerAddress,
        }
        const reserved = await reserveAttempt(opened, now, { ...limit, minutes: 60 })
        return reserved === 'reserved' ? {} : refusals['too-many-attempts']({}, reserved)
      }),
    run: async ({ transaction, now, newId, announce }, { email }) => {
      const reset = newId()
      const expiresAt = new Date(now.getTime() + settings.resetMinutes * 60_000)
      await insertReset(transaction, { id: reset, email, askedAt: now, expiresAt })
      announce(passwordResetRequested, {
        subject: { type: 'passwordReset', id: reset },
        organisation: noOrganisation,
        audience: [],
        payload: { reset },
      })
      return { reset }
    },
  })
}
