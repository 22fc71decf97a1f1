import { type ActContext, defineAct } from '@beffroi/acts'
import type { Refusal } from '@beffroi/errors'
import { z } from 'zod'
import { attemptKey, reserveAttempt } from '../attempts/attempt-store.ts'
import { refusals } from '../errors.ts'
import { personInvited } from '../events.ts'
import { checkRoles } from '../member/may-change-member.ts'
import { isMembersAddress } from '../member/member-store.ts'
import { findOrganisation } from '../organisation/organisation-store.ts'
import { roles as allRoles } from '../organisation/roles.ts'
import type { AccessParts } from '../parts.ts'
import { emailField, languageField } from '../person/fields.ts'
import { administersMembers } from '../policies.ts'
import { newToken } from '../session/token.ts'
import { insertInvitation, withdrawInvitations } from './invitation-store.ts'
import { queueInvitation } from './queue-invitation.ts'

const day = 24 * 3_600_000

/** Invites an address into the actor's own organisation. An invitation that was open for it is replaced. */
export function invitePerson(parts: AccessParts) {
  return defineAct({
    name: 'access.invite-person',
    input: z.strictObject({
      email: emailField,
      roles: z.array(z.enum(allRoles)).min(1).max(allRoles.length),
      language: languageField,
    }),
    output: z.object({
      id: z.uuid(),
      organisation: z.uuid(),
      email: z.string(),
      expiresAt: z.iso.datetime(),
    }),
    allow: administersMembers,
    about: (_, outcome) => ({
      type: 'invitation',
      id: outcome?.id ?? '',
      ...(outcome ? { organisation: outcome.organisation } : {}),
    }),
    run: async (context, { email, roles, language }) => {
      const { transaction, actor, now, announce } = context
      const organisation = await findOrganisation(transaction, actor.organisation ?? '')
      if (!organisation) return refusals['organisation-not-found']()
      const refusal =
        checkRoles(actor, organisation.kind, [], roles) ??
        (await mayWriteTo(context, parts, organisation.id, email))
      if (refusal) return refusal
      await withdrawInvitations(transaction, now, { organisation: organisation.id, email })
      const token = newToken()
      const invitation = {
        id: context.newId(),
        organisation: organisation.id,
        email,
        roles: allRoles.filter((role) => roles.includes(role)),
        language,
        invitedBy: actor.label,
        expiresAt: new Date(now.getTime() + parts.settings.invitationDays * day),
      }
      await insertInvitation(transaction, now, invitation, token)
      await queueInvitation(context, parts, organisation, invitation, token)
      announce(personInvited, {
        subject: { type: 'invitation', id: invitation.id },
        organisation: organisation.id,
        payload: { invitation: invitation.id, organisation: organisation.id },
      })
      return { ...invitation, expiresAt: invitation.expiresAt.toISOString() }
    },
  })
}

async function mayWriteTo(
  { transaction, now }: ActContext,
  { settings }: AccessParts,
  organisation: string,
  email: string,
): Promise<Refusal | undefined> {
  if (await isMembersAddress(transaction, organisation, email)) return refusals['already-member']()
  const limits = [
    { key: attemptKey('invite', email), most: settings.invitationMailsPerRecipient },
    { key: attemptKey('invite-from', organisation), most: settings.invitationMailsPerOrganisation },
  ]
  for (const limit of limits) {
    const reserved = await reserveAttempt(transaction, now, { ...limit, minutes: 60 })
    if (reserved !== 'reserved') return refusals['too-many-invitations']({}, reserved)
  }
  return undefined
}
