import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import type { AccessParts } from '../parts.ts'
import { codeField, tokenField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { acceptCode } from '../second-step/accept-code.ts'
import { beginSession, endOwnSession } from '../session/session-store.ts'
import { hashToken } from '../session/token.ts'
import { begunSession, signedInPerson } from './begun-session.ts'
import { findChallenge, takeChallenge } from './challenge-store.ts'
import { findAccount, findFirstOrganisation } from './credential-store.ts'
import { reserveCodeGuess, settleCodeGuess } from './guess.ts'

/** The code step: a code of the telephone or a printed recovery code, each accepted once. */
export function confirmCode(parts: AccessParts) {
  return definePreparedAct({
    name: 'access.confirm-code',
    input: z.strictObject({ challenge: tokenField, code: codeField }),
    output: z.object({
      state: z.literal('signedIn'),
      person: z.uuid(),
      name: z.string(),
      organisation: z.uuid(),
      session: begunSession,
    }),
    // Not signed in until this is done: see sign-in.ts.
    reach: 'platform',
    secretOutcome: true,
    auditFailedProof: true,
    allow: anybody,
    about: ({ challenge }, outcome) =>
      outcome ? signedInPerson(outcome) : { type: 'challenge', id: hashToken(challenge) },
    prepare: ({ now, transaction }, { challenge }) =>
      transaction(async (opened) => {
        const found = await findChallenge(opened, now, challenge)
        if (!found) return refusals['challenge-expired']()
        return (await reserveCodeGuess(opened, now, parts.settings, found.person)) ?? found
      }),
    run: async (context, { code }, { id, person }) => {
      const { transaction, now } = context
      if (!(await acceptCode(context, parts, person, code))) return refusals['wrong-code']()
      if (!(await takeChallenge(transaction, now, id))) return refusals['challenge-expired']()
      const account = await findAccount(transaction, person)
      const organisation = await findFirstOrganisation(transaction, person)
      if (!account || !organisation) return refusals['challenge-expired']()
      const { name } = account
      await settleCodeGuess(transaction, person)
      await endOwnSession(context)
      const session = await beginSession(context, parts, { person, organisation })
      return { state: 'signedIn' as const, person, name, organisation, session }
    },
  })
}
