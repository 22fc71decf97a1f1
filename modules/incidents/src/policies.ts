import { type Actor, actRefusals, type Verdict } from '@beffroi/acts'
import { refusals } from './errors.ts'

// Which rights a role has is said here and nowhere else; which rows it reaches is row level security's.

export function mayReport(actor: Actor): Verdict {
  return mayAs(actor, ['reporter'], 'not-a-reporter')
}

export function mayTreat(actor: Actor): Verdict {
  return mayAs(actor, ['duty-officer'], 'not-a-duty-officer')
}

export function mayConverse(actor: Actor): Verdict {
  return mayAs(actor, ['reporter', 'duty-officer'], 'not-a-reporter')
}

export function mayRead(actor: Actor): Verdict {
  return mayAs(actor, ['reporter', 'reader', 'administrator', 'duty-officer'], 'not-a-reader')
}

export interface Parties {
  readonly organisation: string
  readonly recipient: string
}

export type Side = 'notifier' | 'officer' | 'reader'

/** On which side of the conversation an actor who sees the notification stands. */
export function sideOf(actor: Actor, parties: Parties): Side {
  if (actor.organisation === parties.recipient && actor.roles.includes('duty-officer')) return 'officer'
  if (actor.organisation === parties.organisation && actor.roles.includes('reporter')) return 'notifier'
  return 'reader'
}

function mayAs(
  actor: Actor,
  roles: readonly string[],
  otherwise: 'not-a-reporter' | 'not-a-duty-officer' | 'not-a-reader',
): Verdict {
  if (actor.kind !== 'person' || !actor.organisation) return actRefusals['not-signed-in']()
  return roles.some((role) => actor.roles.includes(role)) ? true : refusals[otherwise]()
}

/** Followers and jobs; nobody else queues a mail in the name of the house. */
export function isTheHouse(actor: Actor): Verdict {
  return actor.kind === 'system' ? true : actRefusals['not-allowed']()
}
