import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { maySeeHistory } from '../policies.ts'
import { entrySchema } from './entry.ts'
import { entries, entryOf } from './entry-store.ts'

const longestHistory = 500

/** What happened to one record, newest first, as far as the reader's organisation had part in it. */
export const showHistory = defineQuestion({
  name: 'audit.show-history',
  input: z.strictObject({
    subjectType: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,60}$/),
    subjectId: z.string().regex(/^[a-zA-Z0-9:._-]{1,100}$/),
  }),
  output: z.object({ items: z.array(entrySchema) }),
  allow: maySeeHistory,
  run: async ({ transaction }, { subjectType, subjectId }) => {
    const rows = await entries(transaction)
      .selectAll()
      .where('subject_type', '=', subjectType)
      .where('subject_id', '=', subjectId)
      .where('outcome', '=', 'done')
      .orderBy('id', 'desc')
      .limit(longestHistory)
      .execute()
    return { items: rows.map(entryOf) }
  },
})
