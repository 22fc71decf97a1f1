import { type Actor, actRefusals, type Verdict } from '@beffroi/acts'
import { refusals } from './errors.ts'
import type { Role } from './organisation/roles.ts'

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role)
}

export function anybody(): Verdict {
  return true
}

export function isSignedIn(actor: Actor): Verdict {
  return actor.person && actor.organisation ? true : actRefusals['not-signed-in']()
}

/** Members, roles and invitations of the organisation that the actor acts for; the house may, when told to. */
export function administersMembers(actor: Actor): Verdict {
  if (actor.kind === 'system' && actor.organisation) return true
  const signedIn = isSignedIn(actor)
  if (signedIn !== true) return signedIn
  return hasRole(actor, 'administrator') ? true : refusals['only-administrators']()
}

/** Seeding, the command line on the machine itself, followers and jobs. */
export function isTheHouse(actor: Actor): Verdict {
  return actor.kind === 'system' ? true : refusals['only-the-house']()
}
