import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { mayRead } from '../policies.ts'
import { countSituation } from './situation-store.ts'

/** How things are, in a few figures: for the first line of a home and the counters of a desk. */
export const showSituation = defineQuestion({
  name: 'incidents.show-situation',
  input: z.strictObject({}),
  output: z.object({
    open: z.number(),
    unacknowledged: z.number(),
    /** Something the asker has to do next: read an answer, answer a question. */
    waitingForMe: z.number(),
    late: z.number(),
    lastClosedAt: z.iso.datetime().optional(),
  }),
  allow: mayRead,
  run: async ({ actor, transaction, now }) => {
    const mine = actor.roles.includes('duty-officer') ? 'recipient' : 'notifier'
    const { last_closed_at, ...counts } = await countSituation(transaction, mine, now)
    return {
      ...counts,
      ...(last_closed_at ? { lastClosedAt: last_closed_at.toISOString() } : {}),
    }
  },
})
