import { defineQuestion } from '@beffroi/acts'
import { pageInput, pageOf } from '@beffroi/http'
import { z } from 'zod'
import { mayReadTheLog } from '../policies.ts'
import { entrySchema } from './entry.ts'
import { entries, entryOf } from './entry-store.ts'

/** The log of an organisation for its administrators, newest first. */
export const listEntries = defineQuestion({
  name: 'audit.list-entries',
  input: z.strictObject({
    outcome: z.enum(['done', 'refused']).optional(),
    person: z.uuid().optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
    ...pageInput,
  }),
  output: pageOf(entrySchema),
  allow: mayReadTheLog,
  run: async ({ transaction }, { outcome, person, from, to, page, pageSize }) => {
    let found = entries(transaction)
    if (outcome) found = found.where('outcome', '=', outcome)
    if (person) found = found.where('actor_person', '=', person)
    if (from) found = found.where('at', '>=', new Date(from))
    if (to) found = found.where('at', '<', new Date(to))
    const { total } = await found
      .select((select) => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await found
      .selectAll()
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute()
    return { items: rows.map(entryOf), total: Number(total) }
  },
})
