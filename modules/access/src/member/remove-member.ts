import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { rolesChanged } from '../events.ts'
import { findOrganisation } from '../organisation/organisation-store.ts'
import { administersMembers } from '../policies.ts'
import { endSessions } from '../session/session-store.ts'
import { checkRoles, leavesAnAdministrator } from './may-change-member.ts'
import { deleteMember, lockMembers } from './member-store.ts'

/** Takes somebody out of the organisation. What he did stays his in every record. */
export const removeMember = defineAct({
  name: 'access.remove-member',
  input: z.strictObject({ personId: z.uuid() }),
  output: z.object({ person: z.uuid(), organisation: z.uuid() }),
  allow: administersMembers,
  about: ({ personId }, outcome) => ({
    type: 'person',
    id: personId,
    ...(outcome ? { organisation: outcome.organisation } : {}),
  }),
  run: async (context, { personId: person }) => {
    const { transaction, actor, announce } = context
    const organisation = await findOrganisation(transaction, actor.organisation ?? '')
    if (!organisation) return refusals['organisation-not-found']()
    const members = await lockMembers(transaction, organisation.id)
    const member = members.find((one) => one.person === person)
    if (!member) return refusals['member-not-found']()
    const refusal = checkRoles(actor, organisation.kind, member.roles, [])
    if (refusal) return refusal
    if (!leavesAnAdministrator(members, person, [])) return refusals['last-administrator']()
    await endSessions(context, (is) =>
      is.and([is('person', '=', person), is('organisation', '=', organisation.id)]),
    )
    await deleteMember(transaction, { person, organisation: organisation.id })
    announce(rolesChanged, {
      subject: { type: 'person', id: person },
      organisation: organisation.id,
      payload: { person, organisation: organisation.id },
    })
    return { person, organisation: organisation.id }
  },
})
