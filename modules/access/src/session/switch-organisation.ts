import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { isMember } from '../member/member-store.ts'
import type { AccessParts } from '../parts.ts'
import { isSignedIn } from '../policies.ts'
import { begunSession } from '../sign-in/begun-session.ts'
import { beginSession, endOwnSession } from './session-store.ts'

/** Acts for another of the person's organisations from now on, in a new session that lives no longer than the old. */
export function switchOrganisation(parts: AccessParts) {
  return defineAct({
    name: 'access.switch-organisation',
    input: z.strictObject({ organisationId: z.uuid() }),
    output: z.object({ organisation: z.uuid(), session: begunSession }),
    secretOutcome: true,
    allow: isSignedIn,
    about: ({ organisationId }) => ({ type: 'organisation', id: organisationId }),
    run: async (context, { organisationId: organisation }) => {
      const person = context.actor.person ?? ''
      if (!(await isMember(context.transaction, { person, organisation }))) {
        return refusals['organisation-not-found']()
      }
      const until = await endOwnSession(context)
      // Ended meanwhile, on another machine: there is nothing left to continue.
      if (!until) return refusals['session-not-found']()
      return { organisation, session: await beginSession(context, parts, { person, organisation, until }) }
    },
  })
}
