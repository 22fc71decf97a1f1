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
import { listNotifications } from '../inbox/list-notifications.ts'
import { showNotification } from '../notification/show-notification.ts'
import { attestAwareness } from './attest-awareness.ts'
import { recordSubmission } from './record-submission.ts'

let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

const reported = async () => {
  house.clock.set('2026-11-21T21:10:00Z')
  return submitted(house)
}
const record = (notificationId: string, change: Record<string, unknown> = {}, actor = marie) => {
  house.clock.advance({ seconds: 1 })
  return house.act(recordSubmission, actor, {
    notificationId,
    stage: 'nis2.early',
    sentAt: '2026-11-21T21:05:00Z',
    ...change,
  } as never)
}
const attest = (notificationId: string, change: Record<string, unknown> = {}, actor = marie) => {
  house.clock.advance({ seconds: 1 })
  return house.act(attestAwareness, actor, {
    notificationId,
    awareAt: '2026-11-21T18:00:00Z',
    reason: 'Le prestataire nous a prévenus à 19 h',
    ...change,
  })
}
const clocks = async (notificationId: string) => {
  const { clocks: shown } = accepted(await house.ask(showNotification, marie, { notificationId }))
  return Object.fromEntries(shown.map(({ stage, state, dueAt }) => [stage, [state, dueAt]]))
}
const firstOnDesk = async (id: string) => {
  const { items } = accepted(await house.ask(listNotifications, anke, { pageSize: 200 }))
  return items.find((item) => item.id === id)?.nextClock
}

test('from the first report, two clocks run and the final one waits for the notification', async () => {
  const id = await reported()
  expect(await clocks(id)).toEqual({
    'nis2.early': ['running', '2026-11-22T21:10:00.000Z'],
    'nis2.notif': ['running', '2026-11-24T21:10:00.000Z'],
    'nis2.final': ['pending', undefined],
  })
})

test('a clock late by a second is late', async () => {
  const id = await reported()
  house.clock.set('2026-11-22T21:10:01Z')
  expect((await clocks(id))['nis2.early']?.[0]).toBe('late')
  expect((await firstOnDesk(id))?.state).toBe('late')
})

test('the early warning sent stops its clock, and the desk goes on to the next', async () => {
  const id = await reported()
  accepted(await record(id))
  expect((await clocks(id))['nis2.early']?.[0]).toBe('met')
  expect(await firstOnDesk(id)).toMatchObject({ stage: 'nis2.notif', dueAt: '2026-11-24T21:10:00.000Z' })
})

test('the month of the final report begins when the notification was sent', async () => {
  const id = await reported()
  expect(refusedWith(await record(id, { stage: 'nis2.final' }))).toBe('incidents.stage-before-notification')
  accepted(await record(id, { stage: 'nis2.notif' }))
  // 21 December in Brussels, at the same wall time.
  expect((await clocks(id))['nis2.final']).toEqual(['running', '2026-12-21T21:05:00.000Z'])
})

test('a report sent too late says so for ever', async () => {
  const id = await reported()
  house.clock.set('2026-11-23T08:00:00Z')
  accepted(await record(id, { sentAt: '2026-11-23T07:00:00Z' }))
  expect((await clocks(id))['nis2.early']?.[0]).toBe('metLate')
})

test('a wrong click is taken back with a reason, and stays readable', async () => {
  const id = await reported()
  expect(refusedWith(await record(id, { sentAt: 'notSent', reason: 'erreur' }))).toBe(
    'incidents.stage-not-recorded',
  )
  accepted(await record(id))
  expect(refusedWith(await record(id))).toBe('incidents.stage-already-recorded')
  accepted(await record(id, { sentAt: 'notSent', reason: 'Mauvais bouton' }))
  expect((await clocks(id))['nis2.early']?.[0]).toBe('running')
  const { submissions } = accepted(await house.ask(showNotification, marie, { notificationId: id }))
  expect(submissions.map(({ sentAt, reason }) => [sentAt, reason])).toEqual([
    ['2026-11-21T21:05:00.000Z', undefined],
    [undefined, 'Mauvais bouton'],
  ])
  expect(await firstOnDesk(id)).toMatchObject({ stage: 'nis2.early' })
})

test('correcting when we knew moves the clocks and keeps the earlier value', async () => {
  const id = await reported()
  accepted(await attest(id))
  expect((await clocks(id))['nis2.early']).toEqual(['running', '2026-11-22T18:00:00.000Z'])
  const shown = accepted(await house.ask(showNotification, anke, { notificationId: id }))
  expect(shown.awareAt).toBe('2026-11-21T18:00:00.000Z')
  expect(shown.awareness).toMatchObject([
    { awareAt: '2026-11-21T21:10:00.000Z', attestedBy: 'Marie Lambert' },
    { awareAt: '2026-11-21T18:00:00.000Z', reason: 'Le prestataire nous a prévenus à 19 h' },
  ])
  expect(await firstOnDesk(id)).toMatchObject({ dueAt: '2026-11-22T18:00:00.000Z' })
})

test('what is told twice, in the future or before 2000 is refused', async () => {
  const id = await reported()
  expect(refusedWith(await attest(id, { awareAt: '2026-11-21T21:10:00Z' }))).toBe(
    'incidents.awareness-unchanged',
  )
  expect(refusedWith(await attest(id, { awareAt: '2026-11-22T00:00:00Z' }))).toBe(
    'incidents.awareness-in-future',
  )
  expect(refusedWith(await attest(id, { awareAt: '1999-01-01T00:00:00Z' }))).toBe(
    'incidents.awareness-too-old',
  )
  expect(refusedWith(await record(id, { sentAt: '2026-11-22T00:00:00Z' }))).toBe('incidents.sent-in-future')
  expect(refusedWith(await record(id, { sentAt: '1999-01-01T00:00:00Z' }))).toBe('incidents.sent-too-old')
})

test('only the authority itself attests and records; others find nothing', async () => {
  const id = await reported()
  expect(refusedWith(await record(id, {}, anke))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await record(id, {}, clairvalReader))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await record(id, {}, rene))).toBe('incidents.notification-missing')
  expect(refusedWith(await attest(id, {}, anke))).toBe('incidents.not-a-reporter')
  expect(refusedWith(await attest(id, {}, rene))).toBe('incidents.notification-missing')
})

test.each([
  [{ stage: 'gdpr.dpa' }],
  [{ sentAt: 'yesterday' }],
  [{ sentAt: '2026-11-21T21:05:00' }],
  [{ reason: 'x' }],
  [{ recordedBy: 'me' }],
])('a submission of %j is malformed', async (change) => {
  const id = await reported()
  expect(refusedWith(await record(id, change))).toBe('acts.invalid-input')
})

test('a body that is no NIS2 entity owes nothing, and no clock runs', async () => {
  await house.database.maintenance((transaction) =>
    transaction.query(
      `insert into directory.authority (id, kind, code, name, nis2_class, organisation, verified, source, changed_at)
       values ($1, 'cpas', 'rochefeuille', '{"fr":"CPAS de Rochefeuille"}', 'none', $2, 'verified', 'test', now())`,
      ['0193f000-0000-7000-8000-00000000aaaa', rene.organisation],
    ),
  )
  const id = await submitted(house, rene)
  const shown = accepted(await house.ask(showNotification, rene, { notificationId: id }))
  expect(shown).toMatchObject({
    entityClass: 'none',
    clocks: [],
    authority: '0193f000-0000-7000-8000-00000000aaaa',
  })
  expect(await firstOnDesk(id)).toBeUndefined()
})
