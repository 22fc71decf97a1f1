import { defineQuestion } from '@beffroi/acts'
import type { AnswerFormat } from '@beffroi/http'
import { formatInstant } from '@beffroi/i18n'
import { writeCsv } from '@beffroi/tabular'
import { z } from 'zod'
import { mayRead } from '../policies.ts'
import { findNotifications } from './find-notifications.ts'
import { type ListedNotification, withNextClock } from './listed-notification.ts'
import { filterInput } from './notification-filter.ts'

const columns = [
  'number',
  'timeLeft',
  'what',
  'organisation',
  'state',
  'submittedAt',
  'since',
  'callback',
  'phone',
  'tlp',
] as const
type Column = (typeof columns)[number]

const instants: ReadonlySet<Column> = new Set(['timeLeft', 'submittedAt', 'since'])

/** Rows of one export; a bigger one would have to be a task of its own. */
const limit = 10_000

const cells: { readonly [C in Column]: (item: ListedNotification) => string | undefined } = {
  number: (item) => item.number,
  timeLeft: (item) => item.nextClock?.dueAt,
  what: (item) => item.what,
  organisation: (item) => item.organisationName,
  state: (item) => item.state,
  submittedAt: (item) => item.submittedAt,
  since: (item) => item.since,
  callback: (item) => item.callback.name,
  phone: (item) => item.callback.phone,
  tlp: (item) => `TLP:${item.tlp}`,
}

/** The list as it is shown: same filters, same order, the columns on the screen, every page. */
export const exportNotifications = defineQuestion({
  name: 'incidents.export-notifications',
  input: z.strictObject({ ...filterInput, columns: z.array(z.enum(columns)).max(columns.length).optional() }),
  output: z.object({
    columns: z.array(z.enum(columns)),
    rows: z.array(z.partialRecord(z.enum(columns), z.string())),
    total: z.int(),
  }),
  allow: mayRead,
  run: async ({ transaction, now }, input) => {
    const { rows, total } = await findNotifications(transaction, { ...input, page: 1, pageSize: limit }, now)
    const items = await withNextClock(transaction, rows, now)
    const wanted = [...new Set(input.columns?.length ? input.columns : columns)]
    const line = (item: ListedNotification) => {
      const values = wanted.map((column) => [column, cells[column](item)] as const)
      return Object.fromEntries(values.filter(([, value]) => value !== undefined))
    }
    return { columns: wanted, rows: items.map(line), total }
  },
})

type Table = z.output<typeof exportNotifications.output>

export const notificationsAsCsv: AnswerFormat<Table> = {
  mediaType: 'text/csv',
  fileName: 'beffroi-notifications.csv',
  // A spreadsheet is read by a person: words and Brussels time, as on the screen. The JSON keeps instants.
  write: (table, { translate, language }) => {
    const shown = (column: Column, value: string | undefined) => {
      if (value === undefined) return undefined
      if (column === 'state') return translate(`incidents:state.${value}`)
      return instants.has(column) ? formatInstant(value, language) : value
    }
    return writeCsv(
      table.columns.map((column) => ({
        heading: translate(`incidents:column.${column}`),
        cell: (row: Table['rows'][number]) => shown(column, row[column]),
      })),
      table.rows,
    )
  },
}
