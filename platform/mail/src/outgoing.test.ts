import { type FixedClock, fixedClock } from '@beffroi/clock'
import type { Database } from '@beffroi/database'
import { findUnguardedTables, openTestDatabase } from '@beffroi/database/testing'
import type { Refusal } from '@beffroi/errors'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverQueuedMail } from './deliver-queued-mail.ts'
import { type KeptMailer, keptMailer } from './kept-mailer.ts'
import { listMail } from './list-mail.ts'
import type { Mailer } from './mailer.ts'
import { migrations } from './migrations.ts'
import { queueMail } from './queue-mail.ts'
import type { QueuedMail } from './queued-mail.ts'
import { refusals } from './refusals.ts'

const commune = '0198a2c4-7b1e-7c3d-9a55-1f0e6d2c4b8a'
const neighbour = '0198a2c4-7b1e-7c3d-9a55-1f0e6d2c4b8b'

let database: Database
let clock: FixedClock
let mailer: KeptMailer

beforeAll(async () => {
  database = await openTestDatabase([migrations])
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('delete from mail.outgoing'),
  )
  clock = fixedClock('2026-11-21T08:00:00Z')
  mailer = keptMailer()
})

function queue(mail: Partial<QueuedMail> = {}, scope: { organisation?: string } = { organisation: commune }) {
  return database.transaction({ reach: 'own', ...scope }, (transaction) =>
    queueMail(transaction, {
      organisation: commune,
      to: 'a@commune.example',
      language: 'fr',
      subject: 'Bonjour',
      text: 'Texte',
      key: 'k1',
      now: clock.now(),
      ...mail,
    }),
  )
}

const deliver = (by: Mailer = mailer) => deliverQueuedMail(database, by, clock)

const all = async () =>
  (await database.transaction({ reach: 'platform' }, (transaction) => listMail(transaction, { page: 1 })))
    .items

/** A mailer to the outside that answers what the test says, one answer for each mail. */
function answering(...answers: (Refusal | undefined)[]): Mailer & { readonly keys: string[] } {
  const keys: string[] = []
  return {
    keeps: false,
    keys,
    send: async (_mail, key) => {
      keys.push(key)
      return answers.shift()
    },
  }
}

test('a queued mail is delivered once', async () => {
  expect(await queue()).toBe('queued')
  expect(await deliver()).toMatchObject({ delivered: 1 })
  expect(await deliver()).toMatchObject({ delivered: 0 })
  expect(mailer.mails).toMatchObject([{ to: 'a@commune.example', text: 'Texte', key: 'k1' }])
})

test('the same key queued twice is one mail', async () => {
  expect(await queue()).toBe('queued')
  expect(await queue({ subject: 'Encore' })).toBe('repeated')
  expect(await all()).toMatchObject([{ subject: 'Bonjour' }])
})

test('a mail of an act that did not happen is never sent', async () => {
  await database.transaction({ reach: 'own', organisation: commune }, async (transaction) => {
    await queueMail(transaction, {
      to: 'a@commune.example',
      language: 'fr',
      subject: 'x',
      text: 'x',
      key: 'k1',
      now: clock.now(),
    })
    transaction.rollBack()
  })
  expect(await deliver()).toMatchObject({ delivered: 0 })
})

test('a mail that could smuggle a header is refused before it is written', async () => {
  expect(await queue({ subject: 'x\r\nBcc: b@c.example' })).toMatchObject({ code: 'mail.unsafe-field' })
  expect(await all()).toEqual([])
})

test('a person who is not signed in can be written to, and reads no mail', async () => {
  expect(await queue({ organisation: undefined, kind: 'security' }, {})).toBe('queued')
  const seen = await database.transaction({ reach: 'own' }, (transaction) =>
    listMail(transaction, { page: 1 }),
  )
  expect(seen).toEqual({ items: [], total: 0 })
  expect(await deliver()).toMatchObject({ delivered: 1 })
})

test('an organisation sees its own mails only, and changes none', async () => {
  await queue()
  await queue({ organisation: neighbour, key: 'k2' })
  const own = { reach: 'own', organisation: neighbour } as const
  const seen = await database.transaction(own, (transaction) => listMail(transaction, { page: 1 }))
  expect(seen).toMatchObject({ total: 1, items: [{ organisation: neighbour }] })
  for (const statement of ["update mail.outgoing set body = 'changed'", 'delete from mail.outgoing']) {
    expect((await database.transaction(own, (transaction) => transaction.query(statement))).rowCount).toBe(0)
  }
})

test('no table of mail is without row level security', async () => {
  expect((await findUnguardedTables(database)).filter((fault) => fault.startsWith('mail.'))).toEqual([])
})

test('a mail the server cannot take now is tried again, later each time, and fails in the end', async () => {
  await queue()
  const later = refusals['not-delivered-yet']({ answer: '450 busy' })
  const server = answering(...Array(8).fill(later))
  expect(await deliver(server)).toMatchObject({ retried: 1 })
  expect(await deliver(server)).toMatchObject({ retried: 0 })
  const pauses = [1, 5, 15, 60, 180, 360, 720]
  for (const [index, minutes] of pauses.entries()) {
    clock.advance({ minutes, milliseconds: -1 })
    expect(await deliver(server)).toMatchObject({ retried: 0, failed: 0 })
    clock.advance(1)
    const last = index === pauses.length - 1
    expect(await deliver(server)).toMatchObject(last ? { failed: 1 } : { retried: 1 })
  }
  expect(server.keys).toEqual(Array(8).fill('k1'))
  expect(await all()).toMatchObject([
    { state: 'failed', attempts: 8, problem: 'mail.not-delivered-yet 450 busy' },
  ])
})

test('a mail the server refuses for ever fails at once and does not hold up the next', async () => {
  await queue()
  await queue({ key: 'k2' })
  const server = answering(refusals.rejected({ answer: '550 unknown' }), undefined)
  expect(await deliver(server)).toMatchObject({ failed: 1, delivered: 1 })
  expect((await all()).map(({ state }) => state).sort()).toEqual(['failed', 'sent'])
})

test('when the sender dies in the middle, another takes over after five minutes', async () => {
  await queue()
  const dying: Mailer = { keeps: false, send: () => Promise.reject(new Error('killed')) }
  await expect(deliver(dying)).rejects.toThrow('killed')
  expect(await deliver()).toMatchObject({ delivered: 0 })
  clock.advance({ minutes: 5 })
  expect(await deliver()).toMatchObject({ delivered: 1 })
})

test('two senders at once never send one mail twice', async () => {
  for (let number = 0; number < 10; number++) await queue({ key: `k${number}` })
  const counts = await Promise.all([deliver(), deliver(), deliver()])
  expect(counts.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(10)
  expect(mailer.mails).toHaveLength(10)
})

test('an address gets at most three security mails in an hour, however its letters are written', async () => {
  for (const [number, to] of [
    'a@b.example',
    'A@b.example',
    'a@B.example',
    'a@b.example',
    'a@b.EXAMPLE',
  ].entries()) {
    await queue({ key: `k${number}`, kind: 'security', to })
  }
  await queue({ key: 'other', kind: 'security', to: 'c@b.example' })
  expect(await deliver()).toMatchObject({ delivered: 4, dropped: 2 })
  clock.advance({ minutes: 59 })
  await queue({ key: 'k8', kind: 'security', to: 'a@b.example' })
  expect(await deliver()).toMatchObject({ dropped: 1 })
  clock.advance({ minutes: 1 })
  await queue({ key: 'k9', kind: 'security', to: 'a@b.example' })
  expect(await deliver()).toMatchObject({ delivered: 1 })
})

test('a flood of ordinary mails waits for its hour; a crisis goes out all the same, and first', async () => {
  const budgets = { securityPerAddress: 3, perHour: { ordinary: 2 } }
  for (let number = 0; number < 3; number++) await queue({ key: `k${number}` })
  await queue({ key: 'alarm', kind: 'crisis' })
  expect(await deliverQueuedMail(database, mailer, clock, { budgets })).toMatchObject({
    delivered: 3,
    postponed: 1,
  })
  expect(mailer.mails[0]?.key).toBe('alarm')
  clock.advance({ hours: 1 })
  expect(await deliverQueuedMail(database, mailer, clock, { budgets })).toMatchObject({ delivered: 1 })
})

test('the text of a security mail is erased once it has left the house, and kept in the demonstration', async () => {
  await queue({ kind: 'security', text: 'https://house.example/#token' })
  await queue({ kind: 'ordinary', key: 'k2' })
  await deliver(answering())
  expect((await all()).map(({ kind, text }) => [kind, text])).toEqual(
    expect.arrayContaining([
      ['security', undefined],
      ['ordinary', 'Texte'],
    ]),
  )
  await queue({ kind: 'security', key: 'k3', text: 'https://house.example/#other' })
  await deliver()
  expect((await all()).find(({ state }) => state === 'kept')?.text).toBe('https://house.example/#other')
})

test('the list shows the newest first, page by page', async () => {
  for (let number = 0; number < 5; number++) {
    await queue({ key: `k${number}`, subject: `n${number}` })
    clock.advance({ minutes: 1 })
  }
  const page = await database.transaction({ reach: 'platform' }, (transaction) =>
    listMail(transaction, { page: 2, pageSize: 2 }),
  )
  expect(page.total).toBe(5)
  expect(page.items.map(({ subject }) => subject)).toEqual(['n2', 'n1'])
})
