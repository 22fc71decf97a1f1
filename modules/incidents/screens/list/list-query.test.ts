import { expect, test } from 'vitest'
import { exportAddress, listQueryOf } from './list-query.ts'

const shown = {
  text: ' rançon ',
  sort: { column: 'submittedAt', direction: 'descending' as const },
  filters: { state: ['submitted', 'closed'], clock: ['late'], awaits: ['everybody'] },
}

test('the list asks for what the address says, without words that the server does not know', () => {
  expect(listQueryOf({ ...shown, page: 2, columns: undefined })).toEqual({
    q: 'rançon',
    state: ['submitted', 'closed'],
    clock: ['late'],
    sort: '-submittedAt',
    page: 2,
    pageSize: 25,
  })
})

test('the export asks for the same, with the columns on the screen', () => {
  const address = exportAddress({ ...shown, format: 'csv', columns: ['what', 'state'] })
  expect(decodeURIComponent(address)).toBe(
    '/api/v1/incidents/notificationTable?format=csv&q=rançon&state=submitted&state=closed&clock=late&sort=-submittedAt&columns=what&columns=state',
  )
})
