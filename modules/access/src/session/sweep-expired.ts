import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { isTheHouse } from '../policies.ts'
import { deleteExpired } from './expired-store.ts'

/** Removes what can open nothing any more. Who signed in when stays in the audit log. */
export const sweepExpired = defineAct({
  name: 'access.sweep-expired',
  input: z.strictObject({}),
  output: z.object({ removed: z.int() }),
  // Sessions, links and counts of every organisation grow old alike.
  reach: 'platform',
  allow: isTheHouse,
  about: () => ({ type: 'session', id: 'expired' }),
  run: async ({ transaction, now }) => ({ removed: await deleteExpired(transaction, now) }),
})
