import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { isSignedIn } from '../policies.ts'
import { endSessions } from './session-store.ts'

/** Ends one of the person's own sessions, such as one left open on another machine. */
export const endSession = defineAct({
  name: 'access.end-session',
  input: z.strictObject({ sessionId: z.uuid() }),
  output: z.object({ session: z.uuid() }),
  allow: isSignedIn,
  about: ({ sessionId }) => ({ type: 'session', id: sessionId }),
  run: async (context, { sessionId }) => {
    const own = context.actor.person ?? ''
    const ended = await endSessions(context, (is) =>
      is.and([is('id', '=', sessionId), is('person', '=', own)]),
    )
    return ended.length === 1 ? { session: sessionId } : refusals['session-not-found']()
  },
})
