import type { Actor } from '@beffroi/acts'
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

// What the database itself holds, were every check of the acts forgotten.
let house: IncidentsHouse
let id: string
beforeAll(async () => {
  house = await openIncidentsHouse()
  id = await submitted(house)
})
afterAll(() => house.close())

const as = (actor: Actor, text: string, values: unknown[] = []) =>
  house.database.transaction(
    { organisation: actor.organisation, person: actor.person, reach: 'own' },
    (transaction) => transaction.query(text, values),
  )

const message = `insert into incidents.message (id, notification, organisation, recipient, author_person,
  author_organisation, author_label, direction, kind, text, language, at)
  values (gen_random_uuid(), $1, $2, $3, $4, $5, 'x', $6, 'information', 'x', 'fr', now())`

test.each([
  ['another authority', rene],
  ['another centre', strangeOfficer],
])('%s neither reads nor changes a notification', async (_who, actor) => {
  expect((await as(actor, 'select * from incidents.notification where id = $1', [id])).rows).toEqual([])
  const changed = await as(actor, "update incidents.notification set what = 'hacked' where id = $1", [id])
  expect(changed.rowCount).toBe(0)
})

test('nobody deletes a notification, nor rewrites what was said', async () => {
  await expect(as(marie, 'delete from incidents.notification')).rejects.toThrow(/permission denied/)
  await expect(as(anke, "update incidents.message set text = ''")).rejects.toThrow(/permission denied/)
  await expect(as(marie, 'update incidents.awareness set aware_at = now()')).rejects.toThrow(
    /permission denied/,
  )
  await expect(as(marie, 'update incidents.submission set sent_at = now()')).rejects.toThrow(
    /permission denied/,
  )
})

test('a notification cannot be handed to another organisation', async () => {
  const moved = 'update incidents.notification set organisation = $2, recipient = $2 where id = $1'
  await expect(as(marie, moved, [id, organisations.rochefeuille])).rejects.toThrow(/row-level security/)
})

test('nobody writes into the conversation of others, nor in the name of the other side', async () => {
  const { clairval, rochefeuille, centre } = organisations
  const intruder = [id, rochefeuille, centre, rene.person, rochefeuille, 'toCsirt']
  await expect(as(rene, message, intruder)).rejects.toThrow(/row-level security/)
  const forged = [id, clairval, centre, marie.person, centre, 'toNotifier']
  await expect(as(marie, message, forged)).rejects.toThrow(/row-level security/)
  const wrongSide = [id, clairval, centre, marie.person, clairval, 'toNotifier']
  await expect(as(marie, message, wrongSide)).rejects.toThrow(/check constraint/)
})

test('nobody stops the clocks of another', async () => {
  const sent = `insert into incidents.submission (id, notification, organisation, recipient, stage, sent_at,
    recorded_by_name, recorded_at) values (gen_random_uuid(), $1, $2, $3, 'nis2.early', now(), 'x', now())`
  const { clairval, rochefeuille, centre } = organisations
  await expect(as(anke, sent, [id, clairval, centre])).rejects.toThrow(/row-level security/)
  await expect(as(rene, sent, [id, rochefeuille, centre])).rejects.toThrow(/row-level security/)
})
