import { type Actor, actRefusals, defineAct } from '@beffroi/acts'
import { accepted, openTestHouse, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { anAdministrator, clairval, rochefeuille } from '../../test/builders.ts'
import { migrations } from '../migrations/index.ts'
import { auditStatement } from './audit-statement.ts'
import { listEntries } from './list-entries.ts'
import { showHistory } from './show-history.ts'

const ringBell = defineAct({
  name: 'tower.ring-bell',
  input: z.strictObject({ bell: z.string() }),
  output: z.object({}),
  allow: (actor: Actor) => (actor.roles.includes('mute') ? actRefusals['not-allowed']() : true),
  about: ({ bell }) => ({ type: 'bell', id: bell, organisation: clairval }),
  run: async () => ({}),
})

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ migrations: [migrations], audit: auditStatement })
})
afterAll(() => house.close())

test('every act leaves one line that says who did what to which record', async () => {
  const marie = anAdministrator()
  accepted(await house.act(ringBell, marie, { bell: 'great' }))
  const { items } = accepted(await house.ask(showHistory, marie, { subjectType: 'bell', subjectId: 'great' }))
  expect(items).toEqual([
    {
      id: expect.any(String),
      at: '2026-11-21T21:10:00.000Z',
      act: 'tower.ring-bell',
      actorKind: 'person',
      actorPerson: marie.person,
      actorLabel: 'Marie Lambert',
      actorOrganisation: clairval,
      subjectType: 'bell',
      subjectId: 'great',
      outcome: 'done',
    },
  ])
})

test('a refused right is kept with its reason, and is not part of the history of the record', async () => {
  const mute = anAdministrator({ roles: ['mute'] })
  expect(refusedWith(await house.act(ringBell, mute, { bell: 'small' }))).toBe('acts.not-allowed')
  const { items, total } = accepted(await house.ask(listEntries, anAdministrator(), { outcome: 'refused' }))
  expect(total).toBe(1)
  expect(items[0]).toMatchObject({ subjectId: 'small', outcome: 'refused', refusal: 'acts.not-allowed' })
  const history = accepted(
    await house.ask(showHistory, anAdministrator(), { subjectType: 'bell', subjectId: 'small' }),
  )
  expect(history.items).toEqual([])
})

test('quotes and backslashes in the name of a record stay text', async () => {
  const bell = `'; drop table audit.entry; -- \\ "`
  accepted(await house.act(ringBell, anAdministrator(), { bell }))
  const { items } = accepted(await house.ask(listEntries, anAdministrator(), {}))
  expect(items.map(({ subjectId }) => subjectId)).toContain(bell)
})

test('another organisation does not see the line', async () => {
  const stranger = anAdministrator({ organisation: rochefeuille })
  accepted(await house.act(ringBell, anAdministrator(), { bell: 'secret' }))
  const history = await house.ask(showHistory, stranger, { subjectType: 'bell', subjectId: 'secret' })
  expect(accepted(history).items).toEqual([])
  expect(accepted(await house.ask(listEntries, stranger, {})).total).toBe(0)
})

test('no line is ever changed or removed, not even by the owner of the table', async () => {
  accepted(await house.act(ringBell, anAdministrator(), { bell: 'kept' }))
  const tries = ["update audit.entry set act = 'x'", 'delete from audit.entry', 'truncate audit.entry']
  for (const sql of tries) {
    await expect(house.database.maintenance((transaction) => transaction.query(sql))).rejects.toThrow(
      'only ever added to',
    )
    const asApp = house.database.transaction({ reach: 'platform' }, (transaction) => transaction.query(sql))
    await expect(asApp).rejects.toThrow('permission denied')
  }
})
