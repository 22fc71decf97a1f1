import type { Actor } from '@beffroi/acts'
import type { Refusal } from '@beffroi/errors'
import { refusals } from '../errors.ts'
import {
  changedRoles,
  type OrganisationKind,
  type Role,
  rolesIn,
  rolesToGive,
} from '../organisation/roles.ts'
import type { MemberRoles } from './member-store.ts'

/** Whether every role is one of this kind of organisation, and what is given or taken is the actor's to give. */
export function checkRoles(
  actor: Pick<Actor, 'kind' | 'roles'>,
  kind: OrganisationKind,
  before: readonly Role[],
  after: readonly Role[],
): Refusal | undefined {
  if (!after.every((role) => rolesIn(kind).includes(role))) return refusals['role-not-valid-here']()
  const own = actor.kind === 'system' ? rolesIn(kind) : rolesToGive(actor.roles, kind)
  const changed = changedRoles(before, after)
  return changed.every((role) => own.includes(role)) ? undefined : refusals['role-not-yours-to-give']()
}

/** An organisation without an administrator could let nobody in any more. */
export function leavesAnAdministrator(
  members: readonly MemberRoles[],
  person: string,
  after: readonly Role[],
): boolean {
  return members.some((member) => (member.person === person ? after : member.roles).includes('administrator'))
}
