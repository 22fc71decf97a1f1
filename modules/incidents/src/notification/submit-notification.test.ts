import { anonymous } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anke,
  aReport,
  clairvalReader,
  type IncidentsHouse,
  marie,
  openIncidentsHouse,
  organisations,
} from '../../test/builders.ts'
import { showNotification } from './show-notification.ts'
import { submitNotification } from './submit-notification.ts'

let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

const submit = (change = {}, actor = marie) => house.act(submitNotification, actor, aReport(change))

test('three fields are enough, and the receipt has a number of the year', async () => {
  const receipt = accepted(await submit())
  expect(receipt.number).toMatch(/^2026-\d{4}$/)
  expect(receipt.submittedAt).toBe('2026-11-21T21:10:00.000Z')
  expect(receipt.recipient).toBe(organisations.centre)
})

test('a real alarm never goes to the centre of a demonstration', async () => {
  const real = '0190ffff-0000-7000-8000-000000000001'
  await house.database.maintenance((transaction) =>
    transaction.query(
      `insert into access.organisation (id, name, kind, language, fictitious, created_at)
       values ($1, 'A real body', 'authority', 'fr', false, '2026-01-01T00:00:00Z')`,
      [real],
    ),
  )
  expect(refusedWith(await submit({}, { ...marie, organisation: real }))).toBe('incidents.no-recipient')
})

test('what was said stands in the record, with its phone as typed and as dialled', async () => {
  const { id } = accepted(
    await submit({ what: '  Rançon \r\nsur e\u0301cran ', since: '2026-11-21T20:00:00+01:00' }),
  )
  const record = accepted(await house.ask(showNotification, marie, { notificationId: id }))
  expect(record).toMatchObject({
    what: 'Rançon \nsur écran',
    since: '2026-11-21T19:00:00.000Z',
    callback: { name: 'Marie Lambert', phone: '061 22 33 44', dial: '+3261223344' },
    organisation: { name: 'Commune de Clairval' },
    recipient: { name: 'CSIRT national (fictif)' },
    state: 'submitted',
    awaits: 'recipient',
    awareAt: '2026-11-21T21:10:00.000Z',
    tlp: 'AMBER',
    fictitious: true,
    language: 'fr',
    entityClass: 'unknown',
  })
})

test('who does not know since when may say so', async () => {
  const { id } = accepted(await submit({ since: 'unknown' }))
  const record = accepted(await house.ask(showNotification, marie, { notificationId: id }))
  expect(record).not.toHaveProperty('since')
})

test('both sides hear of it, and the fact says nothing of the incident', async () => {
  const { id, number } = accepted(await submit({ what: 'canari-du-texte' }))
  const fact = (await house.facts()).find(({ subject }) => subject.id === id)
  expect(fact).toMatchObject({
    type: 'incidents.notification-submitted',
    organisation: organisations.clairval,
    audience: [organisations.clairval, organisations.centre],
    payload: { number, awareAt: '2026-11-21T21:10:00.000Z' },
  })
  expect(JSON.stringify(fact)).not.toContain('canari-du-texte')
})

test('the log keeps who reported and for whom', async () => {
  const { id } = accepted(await submit())
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('select act, actor_label, organisation from audit.entry where subject_id = $1', [id]),
  )
  expect(rows).toEqual([
    {
      act: 'incidents.submit-notification',
      actor_label: 'Marie Lambert',
      organisation: organisations.clairval,
    },
  ])
})

test('a double click sends once: the same key gives the same receipt', async () => {
  const options = { idempotencyKey: 'one-intent' }
  const first = house.act(submitNotification, marie, aReport({ what: 'double clic' }), options)
  const second = house.act(submitNotification, marie, aReport({ what: 'double clic' }), options)
  const receipts = [accepted(await first), accepted(await second)]
  const later = accepted(
    await house.act(submitNotification, marie, aReport({ what: 'double clic' }), options),
  )
  expect(new Set([...receipts, later].map((receipt) => receipt.number)).size).toBe(1)
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('select count(*)::int as count from incidents.notification where what = $1', [
      'double clic',
    ]),
  )
  expect(rows).toEqual([{ count: 1 }])
})

test('the same key for another text is refused', async () => {
  const options = { idempotencyKey: 'other-intent' }
  accepted(await house.act(submitNotification, marie, aReport(), options))
  expect(
    refusedWith(await house.act(submitNotification, marie, aReport({ what: 'autre chose' }), options)),
  ).toBe('acts.idempotency-key-reused')
})

test('numbers are never given twice, also on New Year in Brussels', async () => {
  house.clock.set('2026-12-31T23:00:00Z')
  const receipts = await Promise.all([submit(), submit(), submit()])
  house.clock.set('2026-11-21T21:10:00Z')
  const numbers = receipts.map((receipt) => accepted(receipt).number)
  expect(new Set(numbers).size).toBe(3)
  for (const number of numbers) expect(number).toMatch(/^2027-/)
})

test('a reader cannot report, a duty officer neither, nobody without signing in', async () => {
  expect(refusedWith(await submit({}, clairvalReader))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await submit({}, anke))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await submit({}, anonymous('fr')))).toBe('acts.not-signed-in')
})

test.each([
  ['in six minutes', '2026-11-21T21:16:01Z', 'incidents.since-in-future'],
  ['in the last century', '1999-12-31T23:59:59Z', 'incidents.since-too-old'],
])('a start %s is refused', async (_when, since, code) => {
  expect(refusedWith(await submit({ since }))).toBe(code)
})

test('a telephone whose clock is five minutes fast still reports', async () => {
  accepted(await submit({ since: '2026-11-21T21:14:59Z' }))
})

test.each([
  ['no text', { what: '' }, 'what'],
  ['two letters', { what: 'ab' }, 'what'],
  ['4,001 letters', { what: 'x'.repeat(4001) }, 'what'],
  ['an escape in the text', { what: 'abc\u001b[2J' }, 'what'],
  ['a date without offset', { since: '2026-11-21T20:00:00' }, 'since'],
  ['a day that does not exist', { since: '2026-02-30T20:00:00Z' }, 'since'],
  ['yesterday in words', { since: 'hier' }, 'since'],
  ['no name', { callback: { name: '', phone: '061 22 33 44' } }, 'callback.name'],
  ['a name on two lines', { callback: { name: 'Marie\nLambert', phone: '061 22 33 44' } }, 'callback.name'],
  ['a number for a text', { what: 12 }, 'what'],
  ['an unknown field', { state: 'closed' }, 'state'],
])('%s is refused at its field', async (_what, change, name) => {
  const outcome = await submit(change)
  expect(refusedWith(outcome)).toBe('acts.invalid-input')
  expect(isRefusal(outcome) && outcome.issues?.map((issue) => issue.name)).toContain(name)
})

test('a phone without digits is refused at its field', async () => {
  const outcome = await submit({ callback: { name: 'Marie', phone: 'au bureau' } })
  expect(refusedWith(outcome)).toBe('incidents.phone-unreadable')
  expect(isRefusal(outcome) && outcome.issues?.[0]?.name).toBe('callback.phone')
})

test('where nobody is set up to receive it, the refusal says so and nothing is kept', async () => {
  const lonely = await openIncidentsHouse({ centre: false })
  try {
    expect(refusedWith(await lonely.act(submitNotification, marie, aReport()))).toBe('incidents.no-recipient')
    expect(await lonely.facts()).toEqual([])
  } finally {
    await lonely.close()
  }
})
