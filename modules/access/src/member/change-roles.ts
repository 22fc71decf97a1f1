import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { rolesChanged } from '../events.ts'
import { findOrganisation } from '../organisation/organisation-store.ts'
import { roles as allRoles } from '../organisation/roles.ts'
import { administersMembers } from '../policies.ts'
import { checkRoles, leavesAnAdministrator } from './may-change-member.ts'
import { lockMembers, updateRoles } from './member-store.ts'

/** Gives a member other roles. They hold from the member's next request on: no session carries roles. */
export const changeRoles = defineAct({
  name: 'access.change-roles',
  input: z.strictObject({ personId: z.uuid(), roles: z.array(z.enum(allRoles)).min(1).max(allRoles.length) }),
  output: z.object({ person: z.uuid(), organisation: z.uuid(), roles: z.array(z.enum(allRoles)) }),
  allow: administersMembers,
  about: ({ personId }, outcome) => ({
    type: 'person',
    id: personId,
    ...(outcome ? { organisation: outcome.organisation } : {}),
  }),
  run: async ({ transaction, actor, announce }, { personId: person, roles }) => {
    const organisation = await findOrganisation(transaction, actor.organisation ?? '')
    if (!organisation) return refusals['organisation-not-found']()
    const members = await lockMembers(transaction, organisation.id)
    const member = members.find((one) => one.person === person)
    if (!member) return refusals['member-not-found']()
    const after = allRoles.filter((role) => roles.includes(role))
    const refusal = checkRoles(actor, organisation.kind, member.roles, after)
    if (refusal) return refusal
    if (!leavesAnAdministrator(members, person, after)) return refusals['last-administrator']()
    await updateRoles(transaction, { person, organisation: organisation.id, roles: after })
    announce(rolesChanged, {
      subject: { type: 'person', id: person },
      organisation: organisation.id,
      payload: { person, organisation: organisation.id },
    })
    return { person, organisation: organisation.id, roles: after }
  },
})
