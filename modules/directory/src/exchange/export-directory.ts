import { defineQuestion } from '@beffroi/acts'
import { writeCsv } from '@beffroi/tabular'
import { z } from 'zod'
import { itemOf, selectItems } from '../authority/authority-item-store.ts'
import type { AuthorityItem } from '../authority/authority-view.ts'
import { mayKeepTheRegister } from '../policies.ts'
import { writeColumns } from './directory-columns.ts'

/** The whole directory for the command line, in the shape in which an import takes it back. */
export const exportDirectory = defineQuestion({
  name: 'directory.export-directory',
  input: z.strictObject({ format: z.enum(['csv', 'json']) }),
  output: z.object({ items: z.int(), text: z.string() }),
  // The command line on the machine itself acts for no organisation.
  reach: 'platform',
  allow: mayKeepTheRegister,
  run: async ({ transaction, actor }, { format }) => {
    const rows = await selectItems(transaction).orderBy('authority.kind').orderBy('authority.code').execute()
    const items = rows.map((row) => itemOf(row, actor.organisation))
    const text = format === 'csv' ? directoryCsv(items) : `${JSON.stringify({ items }, null, 2)}\n`
    return { items: items.length, text }
  },
})

export function directoryCsv(items: readonly AuthorityItem[]): string {
  return writeCsv(writeColumns, items)
}
