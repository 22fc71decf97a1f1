import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { isSignedIn } from '../policies.ts'
import { tables } from '../tables.ts'

const sessionView = z.object({
  id: z.uuid(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
})

/** Where the person is signed in now, the last used first. */
export const listSessions = defineQuestion({
  name: 'access.list-sessions',
  input: z.strictObject({}),
  output: z.object({ items: z.array(sessionView) }),
  allow: isSignedIn,
  run: async ({ transaction, actor, now }) => {
    const rows = await tables(transaction)
      .selectFrom('access.session as session')
      .innerJoin('access.organisation as organisation', 'organisation.id', 'session.organisation')
      .select(['session.id', 'organisation', 'name', 'session.created_at', 'last_seen_at'])
      .where('person', '=', actor.person ?? '')
      .where('ended_at', 'is', null)
      .where('idle_expires_at', '>', now)
      .where('absolute_expires_at', '>', now)
      .orderBy('last_seen_at', 'desc')
      .orderBy('session.id')
      .limit(100)
      .execute()
    return {
      items: rows.map((row) => ({
        id: row.id,
        organisation: { id: row.organisation, name: row.name },
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        current: row.id === actor.session,
      })),
    }
  },
})
