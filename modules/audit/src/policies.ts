import { type Actor, actRefusals, type Verdict } from '@beffroi/acts'
import { refusals } from './errors.ts'

// Role names belong to `access`, on the floor above; this is the one role that the log itself has to know.
const readsTheLog = 'administrator'

/** What was done to a record is open to whoever may see the record's organisation. */
export function maySeeHistory(actor: Actor): Verdict {
  return actor.organisation ? true : actRefusals['not-signed-in']()
}

export function mayReadTheLog(actor: Actor): Verdict {
  if (!actor.organisation) return actRefusals['not-signed-in']()
  return actor.roles.includes(readsTheLog) ? true : refusals['only-administrators']()
}
