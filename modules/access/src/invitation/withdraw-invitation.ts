import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { administersMembers } from '../policies.ts'
import { withdrawInvitations } from './invitation-store.ts'

/** The link that was mailed opens nothing any more. */
export const withdrawInvitation = defineAct({
  name: 'access.withdraw-invitation',
  input: z.strictObject({ invitationId: z.uuid() }),
  output: z.object({ id: z.uuid(), organisation: z.uuid() }),
  allow: administersMembers,
  about: ({ invitationId }, outcome) => ({
    type: 'invitation',
    id: invitationId,
    ...(outcome ? { organisation: outcome.organisation } : {}),
  }),
  run: async ({ transaction, now, actor }, { invitationId: id }) => {
    const organisation = actor.organisation ?? ''
    const withdrawn = await withdrawInvitations(transaction, now, { organisation, id })
    return withdrawn === 1 ? { id, organisation } : refusals['invitation-not-found']()
  },
})
