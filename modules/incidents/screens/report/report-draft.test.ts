import { expect, test } from 'vitest'
import { prefilled, type ReportDraft, reportOf, sinceOf } from './report-draft.ts'

const empty: ReportDraft = { what: '', mode: '', chosenAt: '', hour: '', date: '', name: '', phone: '' }
const chosenAt = '2026-11-21T21:10:00.000Z'

test('"just now" is the moment it was chosen, also when it is sent again later', () => {
  const draft = { ...empty, mode: 'now' as const, chosenAt }
  expect(sinceOf(draft)).toBe(chosenAt)
})

test('an hour of today is read in Brussels', () => {
  expect(sinceOf({ ...empty, mode: 'today', chosenAt, hour: '14:05' })).toBe('2026-11-21T14:05:00+01:00')
})

test('a draft kept over midnight still means the day it was written', () => {
  expect(sinceOf({ ...empty, mode: 'today', chosenAt: '2026-11-21T22:59:00.000Z', hour: '23:50' })).toBe(
    '2026-11-21T23:50:00+01:00',
  )
})

test('what is not told yet cannot be sent, what nobody knows can', () => {
  expect(sinceOf(empty)).toBeUndefined()
  expect(sinceOf({ ...empty, mode: 'today', chosenAt, hour: '' })).toBeUndefined()
  expect(sinceOf({ ...empty, mode: 'unknown' })).toBe('unknown')
  expect(
    reportOf({ ...empty, what: ' écran noir ', mode: 'unknown', name: 'Marie ', phone: ' 061 ' }),
  ).toEqual({
    what: 'écran noir',
    since: 'unknown',
    callback: { name: 'Marie', phone: '061' },
  })
})

test('an address fills what is empty and never what was typed', () => {
  expect(prefilled(empty, { what: 'Hameçonnage', since: '2026-11-21T20:00:00Z' })).toMatchObject({
    what: 'Hameçonnage',
    mode: 'date',
    date: '2026-11-21T20:00:00.000Z',
  })
  expect(
    prefilled({ ...empty, what: 'déjà écrit', mode: 'now', chosenAt }, { what: 'x', since: 'unknown' }),
  ).toMatchObject({
    what: 'déjà écrit',
    mode: 'now',
  })
  expect(prefilled(empty, { what: ['a', 'b'], since: 'hier' })).toEqual(empty)
})
