import { expect, test } from 'vitest'
import { readTableQuery, writeTableQuery } from './table-query.ts'

const names = { filterIds: ['sector', 'severity'] }

test('a shared address shows the same lines to another reader', () => {
  const query = {
    text: 'clairval',
    sort: { column: 'due', direction: 'descending' },
    filters: { sector: ['health', 'energy'] },
    page: 3,
    columns: ['due', 'title'],
  } as const
  expect(readTableQuery(writeTableQuery(query, names), names)).toEqual(query)
})

test('an untouched table leaves the address as it was', () => {
  const search = writeTableQuery(readTableQuery({}, names), names)
  expect(Object.values(search).every((value) => value === undefined)).toBe(true)
})

test.each(['0', '-1', 'x', '1e9x', ''])('page %j is the first page or a page', (page) => {
  expect(readTableQuery({ page }, names).page).toBeGreaterThanOrEqual(1)
})

test('one filter in the address is a list of one', () => {
  expect(readTableQuery({ sector: 'health' }, names).filters).toEqual({ sector: ['health'] })
})

test('what the table does not filter by is left to the page', () => {
  expect(readTableQuery({ open: '0190' }, names).filters).toEqual({})
})

test('two tables on a page do not hear each other', () => {
  const other = { filterIds: [], prefix: 'contacts.' }
  expect(readTableQuery({ q: 'a', 'contacts.q': 'b' }, other).text).toBe('b')
})
