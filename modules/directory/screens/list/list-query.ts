import type { ExportRequest, TableQuery } from '@beffroi/ui'
import type { ListQuery } from '../api.ts'

export const pageSize = 25

type Narrowed = Pick<TableQuery, 'text' | 'sort' | 'filters'>

const sortable = ['name', 'kind', 'population'] as const

/** What the table shows, as the server is asked for it. */
export function listQuery({ text, sort, filters }: Narrowed): ListQuery {
  const { kind, joined, territory, former } = filters
  const column = sortable.find((name) => name === sort?.column)
  return {
    ...(text.trim() === '' ? {} : { q: text.trim().slice(0, 200) }),
    // An address that somebody wrote by hand is judged by the server, which says what is wrong with it.
    ...(kind ? { kind: [...kind] as NonNullable<ListQuery['kind']> } : {}),
    // Both ticked means the same as none.
    ...(joined?.length === 1 ? { joined: joined[0] === 'yes' } : {}),
    ...(territory ? { territory: [...territory] } : {}),
    ...(former ? { former: true } : {}),
    ...(column ? { sort: sort?.direction === 'descending' ? (`-${column}` as const) : column } : {}),
  }
}

/** The address of the export: the same question, all pages, the shown columns. */
export function exportAddress({ format, columns, ...narrowed }: ExportRequest): string {
  const search = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(listQuery(narrowed))) {
    for (const one of [value].flat()) search.append(name, String(one))
  }
  for (const column of format === 'csv' ? columns : []) search.append('columns', column)
  return `/api/v1/directory/authorities?${search}`
}
