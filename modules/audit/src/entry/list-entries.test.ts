import { anonymous } from '@beffroi/acts'
import { accepted, openTestHouse, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAdministrator, aRecord } from '../../test/builders.ts'
import { migrations } from '../migrations/index.ts'
import { auditStatement } from './audit-statement.ts'
import { listEntries } from './list-entries.ts'
import { showHistory } from './show-history.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ migrations: [migrations], audit: auditStatement })
  await house.database.transaction({ reach: 'platform' }, async (transaction) => {
    for (let hour = 0; hour < 5; hour++) transaction.lastWords(auditStatement(aRecord({ hour })))
  })
})
afterAll(() => house.close())

test('an administrator pages through the log, newest first', async () => {
  const first = accepted(await house.ask(listEntries, anAdministrator(), { pageSize: 2 }))
  const last = accepted(await house.ask(listEntries, anAdministrator(), { pageSize: 2, page: 3 }))
  expect(first.total).toBe(5)
  expect(first.items.map(({ at }) => at)).toEqual(['2026-11-20T04:00:00.000Z', '2026-11-20T03:00:00.000Z'])
  expect(last.items.map(({ at }) => at)).toEqual(['2026-11-20T00:00:00.000Z'])
})

test('the log is narrowed to a time', async () => {
  const { items } = accepted(
    await house.ask(listEntries, anAdministrator(), {
      from: '2026-11-20T02:00:00+01:00',
      to: '2026-11-20T03:00:00Z',
    }),
  )
  expect(items.map(({ at }) => at)).toEqual(['2026-11-20T02:00:00.000Z', '2026-11-20T01:00:00.000Z'])
})

test('who is not an administrator does not read the log', async () => {
  const reader = anAdministrator({ roles: ['reader'] })
  expect(refusedWith(await house.ask(listEntries, reader, {}))).toBe('audit.only-administrators')
})

test('who has not signed in reads nothing', async () => {
  expect(refusedWith(await house.ask(listEntries, anonymous('fr'), {}))).toBe('acts.not-signed-in')
  const history = house.ask(showHistory, anonymous('fr'), { subjectType: 'bell', subjectId: '1' })
  expect(refusedWith(await history)).toBe('acts.not-signed-in')
})

test.each([{ page: 0 }, { pageSize: 201 }, { from: 'yesterday' }, { person: 'Marie' }, { column: 'id' }])(
  'a malformed question is refused: %j',
  async (input) => {
    expect(refusedWith(await house.ask(listEntries, anAdministrator(), input))).toBe('acts.invalid-input')
  },
)
