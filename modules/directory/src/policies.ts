import { hasRole } from '@beffroi/access'
import { type Actor, actRefusals, type Verdict } from '@beffroi/acts'
import type { Authority } from './authority/authority.ts'
import { refusals } from './errors.ts'

/** The directory is common: whoever acts for an organisation may read it. */
export function mayRead(actor: Actor): Verdict {
  return actor.organisation ? true : actRefusals['not-signed-in']()
}

/** Contacts are kept by the administrators of the body they belong to; which body is checked on the object. */
export function mayKeepContacts(actor: Actor): Verdict {
  if (!actor.organisation) return actRefusals['not-signed-in']()
  return hasRole(actor, 'administrator') ? true : refusals['only-administrators']()
}

/** The register itself is kept by whoever operates the installation, or by the house on its own. */
export function mayKeepTheRegister(actor: Actor): Verdict {
  if (actor.kind === 'system') return true
  if (!actor.organisation) return actRefusals['not-signed-in']()
  return hasRole(actor, 'operator') ? true : refusals['only-the-operator']()
}

/** The demo and the first start fill an empty house; no person may. */
export function isTheHouse(actor: Actor): Verdict {
  return actor.kind === 'system' ? true : actRefusals['not-allowed']()
}

export function owns(actor: Actor, authority: Pick<Authority, 'organisation'>): boolean {
  return actor.organisation !== undefined && authority.organisation === actor.organisation
}
