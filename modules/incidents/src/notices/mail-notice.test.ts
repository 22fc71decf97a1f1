import { systemActor } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anke,
  type IncidentsHouse,
  lateOfficer,
  marie,
  openIncidentsHouse,
  submitted,
} from '../../test/builders.ts'
import { attachFile } from '../attachment/attach-file.ts'
import { sendMessage } from '../conversation/send-message.ts'
import { followers } from '../followers.ts'
import { acknowledgeNotification } from '../notification/acknowledge-notification.ts'
import { mailNotice } from './mail-notice.ts'

const parts = { publicUrl: 'https://beffroi.example/' }
let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

async function mails() {
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(
      'select recipient, language, subject, body, kind from mail.outgoing order by recipient',
    ),
  )
  return rows
}

/** Lets every follower of the facts so far do its work, as the dispatcher does. */
async function followAll() {
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('select * from platform.outbox order by at, id'),
  )
  for (const row of rows) {
    for (const line of followers(parts).filter(({ on }) => on === row.type)) {
      const fact = {
        id: String(row.id),
        type: String(row.type),
        version: 1,
        at: row.at as Date,
        subject: { type: 'notification', id: String(row.subject_id) },
        organisation: String(row.organisation),
        audience: [],
        payload: row.payload,
      }
      accepted(await house.act(line.act, systemActor(line.name), line.input(fact) as never))
    }
  }
}

test('every duty officer of the centre is written to in their own language, with number, link and deadlines', async () => {
  const id = await submitted(house)
  await followAll()
  const written = await mails()
  expect(written.map((mail) => [mail.recipient, mail.language, mail.kind])).toEqual([
    ['a4@fictif.example', 'nl', 'crisis'],
    ['a6@fictif.example', 'fr', 'crisis'],
  ])
  const [dutch, french] = written
  expect(dutch?.subject).toMatch(/^Nieuwe melding 2026-\d{4}$/)
  expect(french?.subject).toMatch(/^Nouveau signalement 2026-\d{4}$/)
  expect(french?.body).toContain(`https://beffroi.example/desk?open=${id}`)
  expect(french?.body).toContain('Bonjour Paul Gérard')
  // 24 h after 21 November, 22:10 in Brussels.
  expect(french?.body).toContain('22/11/2026 22:10 (heure de Bruxelles)')
  expect(french?.body).toContain('24/11/2026 22:10')
})

test('no mail says what happens: that stays in the record', async () => {
  expect(JSON.stringify(await mails())).not.toContain('écrans')
})

test('the same fact followed twice writes one mail', async () => {
  const before = (await mails()).length
  await followAll()
  expect(await mails()).toHaveLength(before)
})

test('the notifier reads in their language that it was received', async () => {
  const id = await submitted(house)
  house.clock.advance({ minutes: 3 })
  accepted(await house.act(acknowledgeNotification, anke, { notificationId: id }))
  await followAll()
  const mail = (await mails()).find(({ recipient }) => recipient === 'a1@fictif.example')
  expect(mail?.subject).toMatch(/bien reçu$/)
  expect(mail?.body).toContain(`https://beffroi.example/incidents/${id}`)
})

test('a question that also acknowledges is one mail, and the answer goes to the officers', async () => {
  const id = await submitted(house)
  house.clock.advance({ minutes: 1 })
  accepted(await house.act(sendMessage, anke, { notificationId: id, kind: 'question', standard: 'howMany' }))
  await followAll()
  const toMarie = () =>
    mails().then((all) => all.filter((mail) => String(mail.body).includes(`/incidents/${id}`)))
  expect((await toMarie()).map(({ subject }) => String(subject).replace(/\d{4}-\d{4}/, 'N'))).toEqual([
    'Signalement N\u00a0: le centre de garde vous pose une question',
  ])
  house.clock.advance({ minutes: 1 })
  accepted(await house.act(sendMessage, marie, { notificationId: id, kind: 'answer', text: 'Douze.' }))
  await followAll()
  const replies = (await mails()).filter(
    ({ body, subject }) =>
      /heeft geschreven|a écrit/.test(String(subject)) && String(body).includes(`/desk?open=${id}`),
  )
  expect(replies.map(({ recipient }) => recipient)).toEqual([
    `${anke.person?.slice(-2)}@fictif.example`,
    `${lateOfficer.person?.slice(-2)}@fictif.example`,
  ])
})

test('a file is told to the other side like a message, without its name', async () => {
  const id = await submitted(house)
  const file = { hash: 'ab'.repeat(32), name: 'rançon.png', mediaType: 'image/png', size: 12 }
  accepted(await house.act(attachFile, marie, { notificationId: id, file }))
  house.clock.advance({ minutes: 1 })
  accepted(await house.act(acknowledgeNotification, anke, { notificationId: id }))
  accepted(await house.act(attachFile, anke, { notificationId: id, file }))
  await followAll()
  const about = (await mails()).filter(({ body }) => String(body).includes(id))
  const subjects = about.map(({ subject }) => String(subject).replace(/\d{4}-\d{4}/, 'N'))
  expect(subjects.filter((subject) => /heeft geschreven|a écrit/.test(subject))).toHaveLength(2)
  expect(subjects.filter((subject) => /un message du centre de garde/.test(subject))).toHaveLength(1)
  expect(JSON.stringify(about)).not.toContain('rançon')
})

test('only the house itself writes mails', async () => {
  const notificationId = await submitted(house)
  const input = {
    notificationId,
    occasion: 'submitted',
    to: 'officers',
    fact: notificationId,
    at: '2026-11-21T21:10:00Z',
  } as const
  expect(refusedWith(await house.act(mailNotice(parts), anke, input))).toBe('acts.not-allowed')
})
