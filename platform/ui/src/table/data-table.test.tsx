import { expect, test } from 'vitest'
import { renderStill } from '../testing.tsx'
import type { Column } from './columns.ts'
import { DataTable } from './data-table.tsx'
import type { ExportRequest } from './export-request.ts'

type Row = { id: string; name: string; people: number }

const rows: Row[] = Array.from({ length: 60 }, (_, index) => ({
  id: `c${index}`,
  name: `Commune ${String(index).padStart(2, '0')}`,
  people: 100 - index,
}))

const columns: Column<Row>[] = [
  { id: 'name', label: 'Nom', sortable: true, value: (row) => row.name, cell: (row) => row.name },
  { id: 'people', label: 'Habitants', sortable: true, value: (row) => row.people, cell: (row) => row.people },
  { id: 'code', label: 'Code', hidden: true, cell: (row) => row.id },
]

const show = (address: string, more: object = {}) =>
  renderStill(
    <DataTable caption="Communes" columns={columns} rows={rows} rowKey={(row) => row.id} {...more} />,
    {
      address,
    },
  )

test('the first page says where it stands in the whole', () => {
  const html = show('/')
  expect(html).toContain('1 à 25 sur 60')
  expect(html).not.toContain('Commune 25<')
})

test('the address alone makes the table: page, order and columns', () => {
  const html = show('/?sort=people&page=3&columns=name,code')
  expect(html).toContain('51 à 60 sur 60')
  expect(html).toContain('data-label="Code"')
  expect(html).not.toContain('data-label="Habitants"')
  expect(html.indexOf('Commune 09')).toBeLessThan(html.indexOf('Commune 00'))
})

test('a page beyond the last one shows the last one', () => {
  expect(show('/?page=99')).toContain('51 à 60 sur 60')
})

test('nothing found offers a way out', () => {
  expect(show('/?q=zzz')).toContain('Rien ne correspond')
})

test('nothing there at all is told differently', () => {
  expect(show('/', { rows: [] })).toContain('Rien ici pour l&#x27;instant')
})

test('the export is asked for exactly what is shown', () => {
  const asked: ExportRequest[] = []
  show('/?q=commune&sort=-people&columns=name', {
    onExport: (request: ExportRequest) => {
      asked.push(request)
      return '/export'
    },
  })
  expect(asked[0]).toEqual({
    format: 'csv',
    text: 'commune',
    sort: { column: 'people', direction: 'descending' },
    filters: {},
    columns: ['name'],
  })
})

test('the sorted column says so to who cannot see the arrow', () => {
  expect(show('/?sort=-people')).toContain('aria-sort="descending"')
})

test('rows that the server arranged are shown as they came', () => {
  const html = show('/?q=zzz', { arrangedBy: 'server', total: 500 })
  expect(html).toContain('1 à 25 sur 500')
  expect(html).toContain('Commune 59')
})
