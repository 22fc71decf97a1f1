import { expect, test } from 'vitest'
import { exportAddress, listQuery } from './list-query.ts'

const none = { text: '', sort: undefined, filters: {} }

test('an untouched table asks for everything', () => {
  expect(listQuery(none)).toEqual({})
})

test('what the reader has chosen is asked for', () => {
  const asked = listQuery({
    text: ' arlon ',
    sort: { column: 'population', direction: 'descending' },
    filters: { kind: ['commune', 'cpas'], joined: ['yes'], former: ['former'], territory: ['81000'] },
  })
  expect(asked).toEqual({
    q: 'arlon',
    sort: '-population',
    kind: ['commune', 'cpas'],
    joined: true,
    former: true,
    territory: ['81000'],
  })
})

test('both answers of a yes-or-no filter are no filter, and an unknown column is no order', () => {
  const sort = { column: 'colour', direction: 'ascending' } as const
  expect(listQuery({ ...none, sort, filters: { joined: ['yes', 'no'] } })).toEqual({})
})

test('the export is the same question with the shown columns', () => {
  const request = { ...none, text: 'a&b', filters: { kind: ['cpas', 'commune'] }, columns: ['name', 'kind'] }
  expect(exportAddress({ ...request, format: 'csv' })).toBe(
    '/api/v1/directory/authorities?format=csv&q=a%26b&kind=cpas&kind=commune&columns=name&columns=kind',
  )
  expect(exportAddress({ ...request, format: 'json' })).not.toContain('columns')
})
