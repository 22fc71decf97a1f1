import { accepted, refusedWith } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anke,
  type IncidentsHouse,
  marie,
  openIncidentsHouse,
  organisations,
  rene,
  strangeOfficer,
  submitted,
} from '../../test/builders.ts'
import { acknowledgeNotification } from './acknowledge-notification.ts'
import { closeNotification } from './close-notification.ts'
import { showNotification } from './show-notification.ts'

let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

const absent = '0193f000-0000-7000-8000-00000000dead'
const acknowledge = (notificationId: string, actor = anke) =>
  house.act(acknowledgeNotification, actor, { notificationId })
const close = (notificationId: string, actor = anke, words = 'Tout est rétabli.') =>
  house.act(closeNotification, actor, { notificationId, words, language: 'fr' as const })

test('the duty officer acknowledges, and the authority sees by whom and when', async () => {
  const id = await submitted(house)
  house.clock.advance({ minutes: 4 })
  accepted(await acknowledge(id))
  const record = accepted(await house.ask(showNotification, marie, { notificationId: id }))
  expect(record).toMatchObject({
    state: 'acknowledged',
    awaits: 'nobody',
    acknowledgedBy: 'Anke Peeters',
    acknowledgedAt: house.clock.now().toISOString(),
    version: 2,
  })
  const facts = (await house.facts()).filter(({ subject }) => subject.id === id)
  expect(facts.at(-1)).toMatchObject({
    type: 'incidents.notification-acknowledged',
    organisation: organisations.clairval,
    payload: { withMessage: false },
  })
})

test('acknowledging twice says who was first', async () => {
  const id = await submitted(house)
  accepted(await acknowledge(id))
  const again = await acknowledge(id)
  expect(refusedWith(again)).toBe('incidents.already-acknowledged')
  expect(again).toMatchObject({ details: { by: 'Anke Peeters' } })
})

test('two officers who press at once acknowledge once', async () => {
  const id = await submitted(house)
  const outcomes = await Promise.all([acknowledge(id), acknowledge(id)])
  expect(outcomes.filter((outcome) => 'refused' in outcome)).toHaveLength(1)
})

test('only a duty officer of the centre that received it may acknowledge', async () => {
  const id = await submitted(house)
  expect(refusedWith(await acknowledge(id, marie))).toBe('incidents.not-a-duty-officer')
  expect(refusedWith(await acknowledge(id, strangeOfficer))).toBe('incidents.notification-missing')
})

test("another centre's notification and an absent one give the same answer", async () => {
  const id = await submitted(house)
  expect(await acknowledge(id, strangeOfficer)).toEqual(await acknowledge(absent, strangeOfficer))
  expect(await close(id, strangeOfficer)).toEqual(await close(absent, strangeOfficer))
  const show = (notificationId: string) => house.ask(showNotification, rene, { notificationId })
  expect(await show(id)).toEqual(await show(absent))
  expect(refusedWith(await show(id))).toBe('incidents.notification-missing')
})

test('what is not an identifier is refused as malformed', async () => {
  expect(refusedWith(await acknowledge("'; drop table"))).toBe('acts.invalid-input')
})

test('a case closes with words for the authority, once it was acknowledged', async () => {
  const id = await submitted(house)
  expect(refusedWith(await close(id))).toBe('incidents.not-yet-acknowledged')
  accepted(await acknowledge(id))
  expect(refusedWith(await close(id, anke, ''))).toBe('acts.invalid-input')
  expect(refusedWith(await close(id, marie))).toBe('incidents.not-a-duty-officer')
  accepted(await close(id))
  expect(refusedWith(await close(id))).toBe('incidents.notification-closed')
  const record = accepted(await house.ask(showNotification, marie, { notificationId: id }))
  expect(record).toMatchObject({
    state: 'closed',
    closingWords: 'Tout est rétabli.',
    closedBy: 'Anke Peeters',
  })
})
