import { definePreparedAct, type PreparationContext } from '@beffroi/acts'
import { z } from 'zod'
import { atField, refusals } from '../errors.ts'
import { memberJoined } from '../events.ts'
import { insertMember } from '../member/member-store.ts'
import type { AccessParts } from '../parts.ts'
import { checkNewPassword } from '../password/password-rules.ts'
import { languageField, nameField, passwordField, tokenField } from '../person/fields.ts'
import { insertPerson } from '../person/person-store.ts'
import { anybody } from '../policies.ts'
import { beginSession, endOwnSession } from '../session/session-store.ts'
import { hashToken } from '../session/token.ts'
import { begunSession } from '../sign-in/begun-session.ts'
import { type Account, findAccountByEmail } from '../sign-in/credential-store.ts'
import { reservePasswordGuess, settlePasswordGuess } from '../sign-in/guess.ts'
import { findOpenInvitation, takeInvitation } from './invitation-store.ts'

const busy = () => refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })

interface Answer {
  readonly account: Account | undefined
  readonly email: string
  readonly hash: string
}

/**
 * Answers an invitation: a new person gets an account and is signed in; who has an account proves it with its
 * password, so that nobody's account is taken into an organisation without him (CVE-2026-44730).
 */
export function acceptInvitation(parts: AccessParts) {
  return definePreparedAct({
    name: 'access.accept-invitation',
    input: z.strictObject({
      token: tokenField,
      name: nameField.optional(),
      password: passwordField,
      language: languageField.optional(),
    }),
    output: z.object({
      state: z.enum(['signedIn', 'signInNeeded']),
      person: z.uuid(),
      organisation: z.uuid(),
      session: begunSession.optional(),
    }),
    // Nobody is signed in, and the invitation is of an organisation he does not belong to yet.
    reach: 'platform',
    secretOutcome: true,
    auditFailedProof: true,
    allow: anybody,
    about: ({ token }, outcome) =>
      outcome
        ? { type: 'person', id: outcome.person, organisation: outcome.organisation }
        : { type: 'invitation', id: hashToken(token) },
    prepare: (context, input) => proveAnswer(context, parts, input),
    run: async (context, { token, name, language }, { account, email, hash }: Answer) => {
      const { transaction, now, announce, actor } = context
      const invitation = await findOpenInvitation(transaction, now, token)
      if (!invitation || !(await takeInvitation(transaction, now, invitation.id)))
        return refusals['link-not-valid']()
      const person = account?.person ?? context.newId()
      if (!account) {
        if ((await findAccountByEmail(transaction, email)) || !name) return refusals['email-taken']()
        await insertPerson(
          transaction,
          now,
          { id: person, name, email, language: language ?? invitation.language },
          hash,
        )
      }
      const { organisation, roles } = invitation
      await insertMember(transaction, now, { person, organisation, roles })
      announce(memberJoined, {
        subject: { type: 'person', id: person },
        organisation,
        payload: { person, organisation },
      })
      if (account) {
        await settlePasswordGuess(transaction, actor, email)
        return { state: 'signInNeeded' as const, person, organisation }
      }
      await endOwnSession(context)
      const session = await beginSession(context, parts, { person, organisation })
      return { state: 'signedIn' as const, person, organisation, session }
    },
  })
}

async function proveAnswer(
  { transaction, now, actor }: PreparationContext,
  { passwords, settings }: AccessParts,
  { token, name, password }: { token: string; name?: string | undefined; password: string },
) {
  const found = await transaction(async (opened) => {
    const invitation = await findOpenInvitation(opened, now, token)
    if (!invitation) return refusals['link-not-valid']()
    const { email } = invitation
    const account = await findAccountByEmail(opened, email)
    const limited = account && (await reservePasswordGuess(opened, now, settings, actor, email))
    return limited ?? { account, email }
  })
  if (!('email' in found)) return found
  const { account, email } = found
  if (account) {
    const verdict = await passwords.verify(password, account.passwordHash)
    if (verdict === undefined) return busy()
    return verdict === 'wrong'
      ? refusals['current-password-wrong']({}, atField('password', 'current-password-wrong'))
      : { ...found, hash: '' }
  }
  if (!name) return refusals['name-required']({}, atField('name', 'name-required'))
  const refusal = checkNewPassword(password, email, 'password')
  if (refusal) return refusal
  const hash = await passwords.hash(password)
  return hash ? { account, email, hash } : busy()
}
