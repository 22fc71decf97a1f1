import type { Actor } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import type { Authority } from '../authority/authority.ts'
import { findAuthority } from '../authority/authority-store.ts'
import { refusals } from '../errors.ts'
import { owns } from '../policies.ts'

/** The actor's own authority of that id; another's is refused like an absent one. */
export async function findOwnAuthority(
  transaction: Transaction,
  actor: Actor,
  id: string,
): Promise<(Authority & { organisation: string }) | Refusal> {
  const authority = await findAuthority(transaction, id)
  if (!authority?.organisation || !owns(actor, authority)) return refusals['authority-missing']()
  return { ...authority, organisation: authority.organisation }
}
