import { accepted, refusedWith } from '@beffroi/acts/testing'
import { isFileHash } from '@beffroi/files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anke,
  clairvalReader,
  type IncidentsHouse,
  marie,
  openIncidentsHouse,
  rene,
  strangeOfficer,
  submitted,
} from '../../test/builders.ts'
import { acknowledgeNotification } from '../notification/acknowledge-notification.ts'
import { closeNotification } from '../notification/close-notification.ts'
import { showNotification } from '../notification/show-notification.ts'
import { admitFile } from './admit-file.ts'
import { attachFile } from './attach-file.ts'
import { namedFiles } from './attachment-store.ts'
import { openAttachment } from './open-attachment.ts'
import { mostFiles } from './taken-files.ts'

let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

const hash = 'ab'.repeat(32)
const file = { hash, name: 'écran noir.png', mediaType: 'image/png', size: 240_000 }
const attach = (notificationId: string, actor = marie, change: Partial<typeof file> = {}) => {
  house.clock.advance({ seconds: 1 })
  return house.act(attachFile, actor, { notificationId, file: { ...file, ...change } })
}
const show = async (notificationId: string, actor = marie) =>
  accepted(await house.ask(showNotification, actor, { notificationId }))
const open = (notificationId: string, attachmentId: string, actor = marie) =>
  house.ask(openAttachment, actor, { notificationId, attachmentId })

test('a file of the notifier stands in the conversation, and both sides open it', async () => {
  const id = await submitted(house)
  const { attachment, state } = accepted(await attach(id))
  expect(state).toBe('submitted')
  const record = await show(id, anke)
  expect(record.awaits).toBe('recipient')
  expect(record.attachments).toEqual([
    {
      id: attachment,
      at: house.clock.now().toISOString(),
      author: 'Marie Lambert',
      direction: 'toCsirt',
      name: 'écran noir.png',
      size: 240_000,
    },
  ])
  for (const reader of [marie, clairvalReader, anke]) {
    expect(accepted(await open(id, attachment, reader))).toEqual({ hash, name: 'écran noir.png' })
  }
})

test('a file of the officer acknowledges, as a message does', async () => {
  const id = await submitted(house)
  expect(accepted(await attach(id, anke))).toMatchObject({ state: 'acknowledged' })
  const record = await show(id)
  expect(record).toMatchObject({ acknowledgedBy: 'Anke Peeters', awaits: 'nobody' })
  expect(record.attachments).toMatchObject([{ direction: 'toNotifier', author: 'Anke Peeters' }])
})

test('the fact names the record, never the file', async () => {
  const id = await submitted(house)
  accepted(await attach(id))
  const facts = (await house.facts()).filter(({ subject }) => subject.id === id)
  const [fact] = facts.filter(({ type }) => type === 'incidents.file-attached')
  expect(fact?.payload).toMatchObject({ direction: 'toCsirt' })
  expect(JSON.stringify(facts)).not.toContain('noir')
  expect(JSON.stringify(facts)).not.toContain(hash)
})

test('another body learns nothing: neither that there is a notification, nor that there is a file', async () => {
  const id = await submitted(house)
  const { attachment } = accepted(await attach(id))
  for (const stranger of [rene, strangeOfficer]) {
    expect(refusedWith(await attach(id, stranger))).toBe('incidents.notification-missing')
    expect(refusedWith(await house.ask(admitFile, stranger, { notificationId: id }))).toBe(
      'incidents.notification-missing',
    )
    expect(refusedWith(await open(id, attachment, stranger))).toBe('incidents.attachment-missing')
  }
  expect(refusedWith(await open(id, id))).toBe('incidents.attachment-missing')
  expect(refusedWith(await open(await submitted(house), attachment))).toBe('incidents.attachment-missing')
})

test('who only reads joins nothing', async () => {
  const id = await submitted(house)
  expect(refusedWith(await attach(id, clairvalReader))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await house.ask(admitFile, clairvalReader, { notificationId: id }))).toBe(
    'incidents.not-a-reporter',
  )
})

test('on a closed case the authority opens it again with a file, the officer cannot', async () => {
  const id = await submitted(house)
  accepted(await house.act(acknowledgeNotification, anke, { notificationId: id }))
  accepted(await house.act(closeNotification, anke, { notificationId: id, words: 'Réglé.' }))
  expect(refusedWith(await attach(id, anke))).toBe('incidents.notification-closed')
  expect(refusedWith(await house.ask(admitFile, anke, { notificationId: id }))).toBe(
    'incidents.notification-closed',
  )
  expect(accepted(await attach(id))).toMatchObject({ state: 'acknowledged' })
})

test('twenty files and not one more, also when the last two come at once', async () => {
  const id = await submitted(house)
  for (let count = 1; count < mostFiles; count++) accepted(await attach(id))
  expect(accepted(await house.ask(admitFile, marie, { notificationId: id }))).toEqual({})
  const outcomes = await Promise.all([attach(id), attach(id, anke)])
  expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'done')).toSorted()).toEqual([
    'done',
    'incidents.too-many-files',
  ])
  expect(refusedWith(await house.ask(admitFile, marie, { notificationId: id }))).toBe(
    'incidents.too-many-files',
  )
  expect((await show(id)).attachments).toHaveLength(mostFiles)
})

test.each([
  ['no hash', { hash: '../../etc/passwd' }],
  ['no name', { name: '' }],
  ['a name without end', { name: 'x'.repeat(151) }],
  ['nothing inside', { size: 0 }],
])('a file with %s is no file', async (_, change) => {
  expect(refusedWith(await attach(await submitted(house), marie, change))).toBe('acts.invalid-input')
})

test('the sweep is told which files some record names', async () => {
  const id = await submitted(house)
  const other = 'cd'.repeat(32)
  accepted(await attach(id, marie, { hash: other }))
  const named = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    namedFiles(transaction, [other, 'ef'.repeat(32)].filter(isFileHash)),
  )
  expect([...named]).toEqual([other])
})

test('the database holds the walls alone: no file into the conversation of others, none rewritten', async () => {
  const id = await submitted(house)
  const insert = `insert into incidents.attachment (id, notification, organisation, recipient, direction, hash, name,
    media_type, size, added_by, added_by_name, added_by_organisation, at)
    select gen_random_uuid(), $1, $2, $3, $4, repeat('a', 64), 'x', 'image/png', 1, $5, 'x', $6, now()`
  const as = (actor: typeof marie, text: string, values: unknown[] = []) =>
    house.database.transaction(
      { organisation: actor.organisation, person: actor.person, reach: 'own' },
      (transaction) => transaction.query(text, values),
    )
  const mine = [id, rene.organisation, house.centre, 'toCsirt', rene.person, rene.organisation]
  await expect(as(rene, insert, mine)).rejects.toThrow(/row-level security/)
  const forged = [id, marie.organisation, house.centre, 'toNotifier', marie.person, house.centre]
  await expect(as(marie, insert, forged)).rejects.toThrow(/row-level security/)
  await expect(as(marie, "update incidents.attachment set name = 'x'")).rejects.toThrow(/permission denied/)
  await expect(as(anke, 'delete from incidents.attachment')).rejects.toThrow(/permission denied/)
  accepted(await attach(id))
  expect((await as(rene, 'select * from incidents.attachment where notification = $1', [id])).rows).toEqual(
    [],
  )
})
