import { accepted, refusedWith } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anke,
  clairvalReader,
  type IncidentsHouse,
  marie,
  openIncidentsHouse,
  rene,
  submitted,
} from '../../test/builders.ts'
import { acknowledgeNotification } from '../notification/acknowledge-notification.ts'
import { closeNotification } from '../notification/close-notification.ts'
import { showNotification } from '../notification/show-notification.ts'
import { sendMessage } from './send-message.ts'

let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

const say = (notificationId: string, actor = anke, message: Record<string, unknown> = {}) => {
  house.clock.advance({ seconds: 1 })
  return house.act(sendMessage, actor, { notificationId, kind: 'question', text: 'Hoeveel?', ...message })
}
const show = async (notificationId: string, actor = marie) =>
  accepted(await house.ask(showNotification, actor, { notificationId }))

test('a ready question is read by each in their own language', async () => {
  const id = await submitted(house)
  accepted(await say(id, anke, { text: undefined, standard: 'disconnected' }))
  const read = (await show(id, marie)).messages[0]
  const written = (await show(id, anke)).messages[0]
  expect(read?.text).toMatch(/débranchés/)
  expect(read?.language).toBe('fr')
  expect(written?.text).toMatch(/losgekoppeld/)
})

test('a free text keeps its own language', async () => {
  const id = await submitted(house)
  accepted(await say(id))
  expect((await show(id)).messages[0]).toMatchObject({
    text: 'Hoeveel?',
    language: 'nl',
    author: 'Anke Peeters',
  })
})

test('an answer comes back, and the question no longer waits', async () => {
  const id = await submitted(house)
  accepted(await say(id))
  expect(await show(id)).toMatchObject({ awaits: 'notifier' })
  accepted(await say(id, marie, { kind: 'answer', text: 'Douze postes.' }))
  const record = await show(id, anke)
  expect(record.awaits).toBe('recipient')
  expect(record.messages.map(({ direction, kind }) => [direction, kind])).toEqual([
    ['toNotifier', 'question'],
    ['toCsirt', 'answer'],
  ])
})

test('advice after a question leaves the question waiting', async () => {
  const id = await submitted(house)
  accepted(await say(id))
  accepted(await say(id, anke, { kind: 'advice', text: undefined, standard: 'isolate' }))
  expect(await show(id)).toMatchObject({ awaits: 'notifier' })
})

test('who asks has read it: the first message acknowledges', async () => {
  const id = await submitted(house)
  accepted(await say(id))
  expect(await show(id)).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'Anke Peeters' })
  const facts = (await house.facts()).filter(({ subject }) => subject.id === id)
  expect(facts.map(({ type }) => type).toSorted()).toEqual([
    'incidents.message-sent',
    'incidents.notification-acknowledged',
    'incidents.notification-submitted',
  ])
  const acknowledged = facts.find(({ type }) => type === 'incidents.notification-acknowledged')
  expect(acknowledged?.payload).toMatchObject({ withMessage: true })
  expect(JSON.stringify(facts)).not.toContain('Hoeveel?')
})

test('the authority may write before anybody has read, and it stays unread', async () => {
  const id = await submitted(house)
  accepted(await say(id, marie, { kind: 'information', text: 'Encore deux postes.' }))
  expect(await show(id)).toMatchObject({ state: 'submitted', awaits: 'recipient' })
})

test('a closed case takes no more of the officer, but opens again for the authority', async () => {
  const id = await submitted(house)
  accepted(await house.act(acknowledgeNotification, anke, { notificationId: id }))
  accepted(await house.act(closeNotification, anke, { notificationId: id, words: 'Klaar.' }))
  expect(refusedWith(await say(id))).toBe('incidents.notification-closed')
  accepted(await say(id, marie, { kind: 'information', text: 'Cela recommence.' }))
  expect(await show(id)).toMatchObject({ state: 'acknowledged', awaits: 'recipient' })
})

test('advice is not for the authority to give, and ready messages are the officer’s', async () => {
  const id = await submitted(house)
  expect(refusedWith(await say(id, marie, { kind: 'advice' }))).toBe('incidents.kind-of-other-side')
  expect(refusedWith(await say(id, marie, { standard: 'disconnected' }))).toBe(
    'incidents.standard-message-unknown',
  )
  expect(refusedWith(await say(id, anke, { standard: 'no-such-key' }))).toBe(
    'incidents.standard-message-unknown',
  )
  expect(refusedWith(await say(id, anke, { kind: 'question', standard: 'isolate' }))).toBe(
    'incidents.standard-message-unknown',
  )
})

test('a colleague who only reads cannot write, another authority sees nothing to write to', async () => {
  const id = await submitted(house)
  expect(refusedWith(await say(id, clairvalReader))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await say(id, rene, { kind: 'answer' }))).toBe('incidents.notification-missing')
})

test.each([
  ['nothing', { text: undefined }],
  ['blanks', { text: '   ' }],
  ['4,001 letters', { text: 'x'.repeat(4001) }],
  ['a NUL', { text: 'a\u0000b' }],
  ['a kind that does not exist', { kind: 'order' }],
  ['an unknown field', { direction: 'toCsirt' }],
])('a message of %s is malformed', async (_what, message) => {
  const id = await submitted(house)
  expect(refusedWith(await say(id, anke, message))).toBe('acts.invalid-input')
})
