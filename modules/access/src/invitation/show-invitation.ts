import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { organisationKinds, roles } from '../organisation/roles.ts'
import { languageField, tokenField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { findAccountByEmail } from '../sign-in/credential-store.ts'
import { findOpenInvitation } from './invitation-store.ts'

/** What the holder of an invitation is asked to join, before he answers. */
export const showInvitation = defineQuestion({
  name: 'access.show-invitation',
  input: z.strictObject({ token: tokenField }),
  output: z.object({
    organisation: z.object({ name: z.string(), kind: z.enum(organisationKinds) }),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    language: languageField,
    invitedBy: z.string(),
    expiresAt: z.iso.datetime(),
    /** He has an account already: his present password is asked, not a new one. */
    hasAccount: z.boolean(),
  }),
  // Whoever holds the token is not signed in yet; the token is what he may see.
  reach: 'platform',
  allow: anybody,
  run: async ({ transaction, now }, { token }) => {
    const invitation = await findOpenInvitation(transaction, now, token)
    if (!invitation) return refusals['link-not-valid']()
    const account = await findAccountByEmail(transaction, invitation.email)
    return {
      organisation: { name: invitation.organisationName, kind: invitation.organisationKind },
      email: invitation.email,
      roles: invitation.roles,
      language: invitation.language,
      invitedBy: invitation.invitedBy,
      expiresAt: invitation.expiresAt.toISOString(),
      hasAccount: account !== undefined,
    }
  },
})
