import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { isSignedIn } from '../policies.ts'
import { endSessions } from './session-store.ts'

/** Ends every session of the person but the one that asks: for whoever has lost a telephone or left a desk open. */
export const endOtherSessions = defineAct({
  name: 'access.end-other-sessions',
  input: z.strictObject({}),
  output: z.object({ person: z.uuid(), ended: z.int() }),
  allow: isSignedIn,
  about: (_, outcome) => ({ type: 'person', id: outcome?.person ?? '' }),
  run: async (context) => {
    const { person = '', session = '' } = context.actor
    const ended = await endSessions(context, (is) =>
      is.and([is('person', '=', person), is('id', '<>', session)]),
    )
    return { person, ended: ended.length }
  },
})
