import { anonymous } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { createTranslator } from '@beffroi/i18n'
import { afterAll, beforeAll, expect, test } from 'vitest'
import fr from '../../messages/fr.json' with { type: 'json' }
import {
  anke,
  aReport,
  clairvalReader,
  type IncidentsHouse,
  marie,
  openIncidentsHouse,
  rene,
  strangeOfficer,
} from '../../test/builders.ts'
import { sendMessage } from '../conversation/send-message.ts'
import { acknowledgeNotification } from '../notification/acknowledge-notification.ts'
import { closeNotification } from '../notification/close-notification.ts'
import { submitNotification } from '../notification/submit-notification.ts'
import { exportNotifications, notificationsAsCsv } from './export-notifications.ts'
import { listNotifications } from './list-notifications.ts'
import { showSituation } from './show-situation.ts'

let house: IncidentsHouse
const ids: Record<string, string> = {}

// Oldest first: Clairval's server on the 19th, its mail on the 20th, Rochefeuille's telephone on the 21st.
beforeAll(async () => {
  house = await openIncidentsHouse()
  const report = async (name: string, at: string, what: string, by = marie) => {
    house.clock.set(at)
    ids[name] = accepted(await house.act(submitNotification, by, aReport({ what }))).id
  }
  await report('server', '2026-11-19T08:00:00Z', 'Serveur chiffré, tout est éteint')
  await report('mail', '2026-11-20T20:00:00Z', 'Messagerie : 100 % de courriels étranges')
  await report('telephone', '2026-11-21T20:00:00Z', '=HYPERLINK("http://x")', rene)
  house.clock.set('2026-11-21T21:00:00Z')
  accepted(await house.act(acknowledgeNotification, anke, { notificationId: ids.mail ?? '' }))
  house.clock.set('2026-11-21T21:10:00Z')
})
afterAll(() => house.close())

const list = async (actor = anke, filter: Record<string, unknown> = {}) => {
  const answer = accepted(await house.ask(listNotifications, actor, filter))
  return answer.items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id))
}

test('the desk reads what runs out first, the authority only its own', async () => {
  expect(await list()).toEqual(['server', 'mail', 'telephone'])
  expect(await list(marie)).toEqual(['server', 'mail'])
  expect(await list(clairvalReader)).toEqual(['server', 'mail'])
  expect(await list(rene)).toEqual(['telephone'])
})

test('another centre on duty sees nothing, and no count tells of it', async () => {
  expect(await list(strangeOfficer)).toEqual([])
  expect(accepted(await house.ask(listNotifications, strangeOfficer, {})).total).toBe(0)
  expect(accepted(await house.ask(showSituation, strangeOfficer, {}))).toMatchObject({ open: 0 })
  const table = accepted(await house.ask(exportNotifications, strangeOfficer, {}))
  expect(table).toMatchObject({ rows: [], total: 0 })
})

test.each([
  ['without accents or capitals', { q: 'CHIFFRE' }, ['server']],
  ['by authority', { q: 'rochefeuille' }, ['telephone']],
  ['with the signs of LIKE as typed', { q: '100 %' }, ['mail']],
  ['a sign that stands nowhere', { q: '_' }, []],
  ['by state', { state: ['acknowledged'] }, ['mail']],
  ['by states', { state: ['acknowledged', 'submitted'] }, ['server', 'mail', 'telephone']],
  ['by what waits', { awaits: ['recipient'] }, ['server', 'telephone']],
  ['what is late', { clock: ['late'] }, ['server', 'mail']],
  ['what runs out within six hours, when nothing does', { clock: ['soon'] }, []],
  ['what still runs', { clock: ['running'] }, ['telephone']],
  ['newest first', { sort: '-submittedAt' }, ['telephone', 'mail', 'server']],
  ['the second page', { page: 2, pageSize: 2 }, ['telephone']],
])('the desk finds %s', async (_how, filter, expected) => {
  expect(await list(anke, filter)).toEqual(expected)
})

test('what runs out within six hours is soon', async () => {
  house.clock.set('2026-11-22T15:00:00Z')
  expect(await list(anke, { clock: ['soon'] })).toEqual(['telephone'])
  expect(await list(anke, { clock: ['late', 'soon'] })).toHaveLength(3)
  house.clock.set('2026-11-21T21:10:00Z')
})

test('the situation counts for each side what waits for it', async () => {
  expect(accepted(await house.ask(showSituation, anke, {}))).toEqual({
    open: 3,
    unacknowledged: 2,
    waitingForMe: 2,
    late: 2,
    centre: { name: 'CSIRT national (fictif)' },
  })
  accepted(
    await house.act(sendMessage, anke, { notificationId: ids.mail ?? '', kind: 'question', text: 'Hoe?' }),
  )
  expect(accepted(await house.ask(showSituation, marie, {}))).toMatchObject({ open: 2, waitingForMe: 1 })
})

test('a closed case stands last, whatever its clock says', async () => {
  house.clock.set('2026-11-21T21:10:00Z')
  const extra = accepted(await house.act(submitNotification, marie, aReport()))
  accepted(await house.act(acknowledgeNotification, anke, { notificationId: extra.id }))
  accepted(await house.act(closeNotification, anke, { notificationId: extra.id, words: 'Klaar.' }))
  ids.closed = extra.id
  expect((await list()).at(-1)).toBe('closed')
  expect(accepted(await house.ask(showSituation, marie, {}))).toMatchObject({
    lastClosedAt: '2026-11-21T21:10:00.000Z',
  })
})

test('an export holds the filters, the order and the columns of the screen, and no formula', async () => {
  const table = accepted(
    await house.ask(exportNotifications, anke, {
      q: 'rochefeuille',
      columns: ['organisation', 'what', 'state', 'submittedAt'],
    }),
  )
  const translate = createTranslator({
    fr: { incidents: fr },
    nl: {},
    de: {},
    en: {},
  })('fr')
  const text = notificationsAsCsv.write(table, { language: 'fr', translate })
  expect(text.replace('\ufeff', '').split('\r\n')).toEqual([
    'Autorité;Ce qui se passe;État;Signalé le',
    'CPAS de Rochefeuille;"\'=HYPERLINK(""http://x"")";Envoyé;21/11/2026 21:00',
    '',
  ])
})

test.each([
  [{ sort: 'password' }],
  [{ state: ['open'] }],
  [{ page: 0 }],
  [{ organisation: 'x' }],
  [{ columns: ['what', 'closing_words'] }],
])('a filter that does not exist is malformed: %j', async (filter) => {
  expect(refusedWith(await house.ask(exportNotifications, anke, filter as never))).toBe('acts.invalid-input')
})

test('nobody reads without signing in, an operator neither', async () => {
  expect(refusedWith(await house.ask(listNotifications, anonymous('fr'), {}))).toBe('acts.not-signed-in')
  const operator = { ...marie, roles: ['operator'] }
  expect(refusedWith(await house.ask(listNotifications, operator, {}))).toBe('incidents.not-a-reader')
  expect(refusedWith(await house.ask(showSituation, operator, {}))).toBe('incidents.not-a-reader')
})
