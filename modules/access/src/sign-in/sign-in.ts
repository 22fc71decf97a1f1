import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { attemptKey } from '../attempts/attempt-store.ts'
import { refusals } from '../errors.ts'
import type { AccessParts } from '../parts.ts'
import { emailField, passwordField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { beginSession, endOwnSession } from '../session/session-store.ts'
import { begunSession, signedInPerson } from './begun-session.ts'
import { beginChallenge } from './challenge-store.ts'
import {
  type Account,
  findAccountByEmail,
  findFirstOrganisation,
  replacePasswordHash,
} from './credential-store.ts'
import { reservePasswordGuess, settlePasswordGuess } from './guess.ts'

/**
 * The password step. The guess is counted before it is looked at and stands whatever follows; an unknown account, a
 * wrong password and a person without an organisation are one answer that costs the same work (A10, A11).
 */
export function signIn(parts: AccessParts) {
  return definePreparedAct({
    name: 'access.sign-in',
    input: z.strictObject({ email: emailField, password: passwordField }),
    output: z.object({
      state: z.enum(['signedIn', 'codeRequired']),
      person: z.uuid(),
      name: z.string(),
      organisation: z.uuid(),
      session: begunSession.optional(),
      challenge: z.string().optional(),
    }),
    // Who signs in acts for nobody yet: the account and its organisations are found in all of them.
    reach: 'platform',
    secretOutcome: true,
    auditFailedProof: true,
    allow: anybody,
    about: ({ email }, outcome) =>
      outcome ? signedInPerson(outcome) : { type: 'account', id: attemptKey('password', email) },
    prepare: async ({ actor, now, transaction }, { email, password }) => {
      const found = await transaction(async (opened) => {
        const limited = await reservePasswordGuess(opened, now, parts.settings, actor, email)
        return limited ?? { account: await findAccountByEmail(opened, email) }
      })
      if (!('account' in found)) return found
      return proveAccount(parts, found.account, password)
    },
    run: async (context, { email }, { account, rehashed }) => {
      const { transaction, now, actor } = context
      const { person, name, passwordHash, secondStep } = account
      // Between the proof and now the password may have been changed: what was proven has to hold still.
      const change = { person, from: passwordHash, to: rehashed ?? passwordHash }
      if (!(await replacePasswordHash(transaction, now, change))) return refusals['wrong-credentials']()
      const organisation = await findFirstOrganisation(transaction, person)
      if (!organisation) return refusals['wrong-credentials']()
      await settlePasswordGuess(transaction, actor, email)
      if (secondStep) {
        const challenge = await beginChallenge(context, parts.settings, person)
        return { state: 'codeRequired' as const, person, name, organisation, challenge }
      }
      await endOwnSession(context)
      const session = await beginSession(context, parts, { person, organisation })
      return { state: 'signedIn' as const, person, name, organisation, session }
    },
  })
}

/** Checks the password at the cost of one hash, whether there is an account or not. */
async function proveAccount({ passwords }: AccessParts, account: Account | undefined, password: string) {
  const verdict = await passwords.verify(password, account?.passwordHash)
  if (verdict === undefined) return refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })
  if (verdict === 'wrong' || !account) return refusals['wrong-credentials']()
  const rehashed = verdict === 'outdated' ? await passwords.hash(password) : undefined
  return { account, rehashed }
}
