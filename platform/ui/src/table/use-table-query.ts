import { useMemo } from 'react'
import { useAddressSearch, useChangeSearch } from '../screens/navigation.tsx'
import type { TableQuery } from './table-query.ts'
import { readTableQuery, writeTableQuery } from './table-query.ts'

/**
 * What the address says that a table shows; a screen whose server filters and sorts asks with it:
 * `useTableQuery({ filterIds: ['sector'] })`.
 */
export const useTableQuery = (names: {
  filterIds: readonly string[]
  prefix?: string | undefined
}): readonly [TableQuery, (change: Partial<TableQuery>) => void] => {
  const search = useAddressSearch()
  const changeSearch = useChangeSearch()
  const { prefix } = names
  const ids = names.filterIds.join(' ')
  const query = useMemo(
    () => readTableQuery(search, { prefix, filterIds: ids === '' ? [] : ids.split(' ') }),
    [search, prefix, ids],
  )
  const change = (part: Partial<TableQuery>) => {
    // Another filter, search or order begins again at the first page.
    const page = part.page ?? (part.columns === undefined ? 1 : query.page)
    changeSearch(writeTableQuery({ ...query, ...part, page }, names))
  }
  return [query, change]
}
