import type { Cell, Column, TableFilter } from './columns.ts'
import type { TableQuery } from './table-query.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

const compareCells = (one: Cell, other: Cell, collator: Intl.Collator): number => {
  const isOneEmpty = one === null || one === undefined || one === ''
  const isOtherEmpty = other === null || other === undefined || other === ''
  if (isOneEmpty || isOtherEmpty) return Number(isOneEmpty) - Number(isOtherEmpty)
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

type Arrangement<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly TableFilter<Row>[]
  readonly language: string
}

/** Filters, searches and sorts in the page: every word of the search stands somewhere in the row, accents aside. */
export const arrangeRows = <Row>(
  rows: readonly Row[],
  query: TableQuery,
  { columns, filters, language }: Arrangement<Row>,
): Row[] => {
  const words = plain(query.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const textOf = (row: Row) => plain(columns.map((column) => String(column.value?.(row) ?? '')).join(' '))
  const isShown = (row: Row): boolean => {
    for (const filter of filters) {
      const values = query.filters[filter.id]
      if (values !== undefined && filter.holds !== undefined && !filter.holds(row, values)) return false
    }
    if (words.length === 0) return true
    const text = textOf(row)
    return words.every((word) => text.includes(word))
  }
  const shown = rows.filter(isShown)
  const value = columns.find((column) => column.id === query.sort?.column)?.value
  if (query.sort === undefined || value === undefined) return shown
  const collator = new Intl.Collator(language, { numeric: true })
  const turn = query.sort.direction === 'descending' ? -1 : 1
  return shown.sort((one, other) => {
    const [first, second] = [value(one), value(other)]
    const order = compareCells(first, second, collator)
    // What is unknown stays at the end, whichever way one sorts.
    const isGap = (cell: Cell) => cell === null || cell === undefined || cell === ''
    return isGap(first) || isGap(second) ? order : order * turn
  })
}
