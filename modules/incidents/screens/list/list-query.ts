import type { ExportRequest, TableQuery } from '@beffroi/ui'

export const pageSize = 25

const states = ['submitted', 'acknowledged', 'closed'] as const
const awaits = ['recipient', 'notifier', 'nobody'] as const
const clocks = ['late', 'soon'] as const
const sorts = [
  'timeLeft',
  '-timeLeft',
  'submittedAt',
  '-submittedAt',
  'number',
  '-number',
  'organisation',
  '-organisation',
] as const

type Asked = Pick<TableQuery, 'text' | 'sort' | 'filters'>

/** What the server is asked for; a word in the address that it does not know is left out. */
function narrowed({ text, sort, filters }: Asked) {
  const chosen = <Value extends string>(id: string, known: readonly Value[]) =>
    known.filter((value) => filters[id]?.includes(value))
  const direction = sort?.direction === 'descending' ? '-' : ''
  const order = sorts.find((known) => known === `${direction}${sort?.column ?? ''}`)
  return {
    ...(text.trim() === '' ? {} : { q: text.trim().slice(0, 200) }),
    ...present('state', chosen('state', states)),
    ...present('awaits', chosen('awaits', awaits)),
    ...present('clock', chosen('clock', clocks)),
    ...(order === undefined ? {} : { sort: order }),
  }
}

function present<Name extends string, Value>(name: Name, values: Value[]): { [K in Name]?: Value[] } {
  return values.length === 0 ? {} : ({ [name]: values } as { [K in Name]: Value[] })
}

export function listQueryOf(query: TableQuery) {
  return { ...narrowed(query), page: query.page, pageSize }
}

/** Exactly what is shown: same words, filters and order, the columns on the screen, every page. */
export function exportAddress({ format, columns, ...asked }: ExportRequest): string {
  const parameters = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(narrowed(asked))) {
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one))
  }
  for (const column of columns) parameters.append('columns', column)
  return `/api/v1/incidents/notificationTable?${parameters.toString()}`
}
