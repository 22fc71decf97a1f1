import type { Search } from '../screens/navigation.tsx'

export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

/** What a table shows, as it stands in the address of the page. */
export type TableQuery = {
  readonly text: string
  readonly sort: TableSort | undefined
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly page: number
  /** Ids of the shown columns; undefined when the reader has chosen none. */
  readonly columns: readonly string[] | undefined
}

const first = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (value[0] ?? '')

const all = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

const readSort = (text: string): TableSort | undefined => {
  if (text === '' || text === '-') return undefined
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'descending' }
    : { column: text, direction: 'ascending' }
}

/** Names the values of one table apart, where a page has two. */
export type TableNames = { readonly prefix?: string | undefined; readonly filterIds: readonly string[] }

export const readTableQuery = (search: Search, { prefix = '', filterIds }: TableNames): TableQuery => {
  const page = Number.parseInt(first(search[`${prefix}page`]), 10)
  const columns = first(search[`${prefix}columns`])
  const filters: Record<string, readonly string[]> = {}
  for (const id of filterIds) {
    const values = all(search[`${prefix}${id}`])
    if (values.length > 0) filters[id] = values
  }
  return {
    text: first(search[`${prefix}q`]),
    sort: readSort(first(search[`${prefix}sort`])),
    filters,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    columns: columns === '' ? undefined : columns.split(','),
  }
}

/** The same as values of the address; what stands at its default is left out. */
export const writeTableQuery = (query: TableQuery, { prefix = '', filterIds }: TableNames): Search => {
  const { sort } = query
  const search: Record<string, string | readonly string[] | undefined> = {
    [`${prefix}q`]: query.text === '' ? undefined : query.text,
    [`${prefix}sort`]:
      sort === undefined ? undefined : `${sort.direction === 'descending' ? '-' : ''}${sort.column}`,
    [`${prefix}page`]: query.page === 1 ? undefined : String(query.page),
    [`${prefix}columns`]: query.columns?.join(','),
  }
  for (const id of filterIds) search[`${prefix}${id}`] = query.filters[id]
  return search
}
