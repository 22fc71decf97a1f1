import { type Actor, defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { isSignedIn } from '../policies.ts'
import { endOwnSession } from './session-store.ts'

/** Ends the session on the server too: the cookie that a browser may still hold opens nothing. */
export const signOut = defineAct({
  name: 'access.sign-out',
  input: z.strictObject({}),
  output: z.object({ session: z.uuid() }),
  allow: isSignedIn,
  about: (_, outcome) => ({ type: 'session', id: outcome?.session ?? '' }),
  run: async (context) => {
    await endOwnSession(context)
    return { session: sessionId(context.actor) }
  },
})

function sessionId(actor: Actor): string {
  if (!actor.session) throw new Error('A signed-in person acts within a session.')
  return actor.session
}
