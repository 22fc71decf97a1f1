import { expect, test } from 'vitest'
import { arrangeRows } from './arrange-rows.ts'
import type { Column, TableFilter } from './columns.ts'
import type { TableQuery } from './table-query.ts'

type Authority = { name: string; people: number | null; kind: string }

const authorities: Authority[] = [
  { name: 'Zétrud', people: 900, kind: 'commune' },
  { name: 'Éclair', people: null, kind: 'commune' },
  { name: 'Clairval', people: 12_000, kind: 'commune' },
  { name: 'CPAS de Rochefeuille', people: 40, kind: 'cpas' },
]

const columns: Column<Authority>[] = [
  { id: 'name', label: 'Nom', cell: (row) => row.name, value: (row) => row.name },
  { id: 'people', label: 'Habitants', cell: (row) => row.people, value: (row) => row.people },
]

const filters: TableFilter<Authority>[] = [
  { id: 'kind', label: 'Genre', options: [], holds: (row, values) => values.includes(row.kind) },
]

const query = (change: Partial<TableQuery>): TableQuery => ({
  text: '',
  sort: undefined,
  filters: {},
  page: 1,
  columns: undefined,
  ...change,
})

const namesOf = (change: Partial<TableQuery>) =>
  arrangeRows(authorities, query(change), { columns, filters, language: 'fr' }).map((row) => row.name)

test('names sort as a reader of French expects, É before Z', () => {
  expect(namesOf({ sort: { column: 'name', direction: 'ascending' } })).toEqual([
    'Clairval',
    'CPAS de Rochefeuille',
    'Éclair',
    'Zétrud',
  ])
})

test('what is unknown stays at the end, both ways', () => {
  expect(namesOf({ sort: { column: 'people', direction: 'ascending' } }).at(-1)).toBe('Éclair')
  expect(namesOf({ sort: { column: 'people', direction: 'descending' } })).toEqual([
    'Clairval',
    'Zétrud',
    'CPAS de Rochefeuille',
    'Éclair',
  ])
})

test('a search without accents finds a name with them', () => {
  expect(namesOf({ text: 'eclair' })).toEqual(['Éclair'])
})

test('every word must be found, in any order', () => {
  expect(namesOf({ text: 'roche cpas' })).toEqual(['CPAS de Rochefeuille'])
  expect(namesOf({ text: 'roche commune' })).toEqual([])
})

test('a filter keeps the rows that hold one of its values', () => {
  expect(namesOf({ filters: { kind: ['cpas'] } })).toEqual(['CPAS de Rochefeuille'])
})

test('a column that nobody knows does not disturb the order', () => {
  expect(namesOf({ sort: { column: 'nothing', direction: 'ascending' } })).toEqual(
    authorities.map((row) => row.name),
  )
})

test('the rows given are left as they were', () => {
  const before = [...authorities]
  namesOf({ sort: { column: 'name', direction: 'ascending' } })
  expect(authorities).toEqual(before)
})
