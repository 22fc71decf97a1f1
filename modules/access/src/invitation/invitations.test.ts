import { type Actor, anonymous, systemActor } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, aPassword, openAccessHouse } from '../../test/builders.ts'
import type { Role } from '../organisation/roles.ts'
import { listInvitations } from './list-invitations.ts'
import { showInvitation } from './show-invitation.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const nobody = anonymous('fr')
const password = 'une phrase assez longue'
let house: AccessHouse
let clairval: string
let marie: Actor
let turn = 0
beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
  marie = await house.signedIn({
    email: 'marie@clairval.example',
    organisation: clairval,
    roles: ['administrator'],
  })
})
afterAll(() => house.close())

const address = () => `invited${++turn}@clairval.example`

const invite = (email: string, by: Actor = marie, roles: Role[] = ['reporter']) =>
  house.act(house.acts.invitePerson, by, { email, roles, language: 'de' })

async function invited(email = address()) {
  const { id } = accepted(await invite(email))
  const text = (await house.mailsTo(email)).at(-1)?.text ?? ''
  const token = /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? ''
  return { id, email, token, text }
}

const accept = (token: string, changes: object = {}) =>
  house.act(house.acts.acceptInvitation, nobody, {
    token,
    name: 'Luc Petit',
    password,
    language: 'fr',
    ...changes,
  })

test('who is invited gets a mail in his language, and with it an account, the roles and a session', async () => {
  const { email, token, text } = await invited()
  expect(text).toContain('Commune de Clairval')
  expect(text).toContain('Marie Lambert')
  expect(text).toContain(`https://beffroi.example/invitation#${token}`)
  expect((await house.mailsTo(email))[0]?.language).toBe('de')
  expect(accepted(await house.ask(showInvitation, nobody, { token }))).toMatchObject({
    organisation: { name: 'Commune de Clairval', kind: 'authority' },
    email,
    roles: ['reporter'],
    hasAccount: false,
  })
  const outcome = accepted(await accept(token))
  expect(await house.authenticate(outcome.session?.token ?? '')).toMatchObject({
    label: 'Luc Petit',
    organisation: clairval,
    roles: ['reporter'],
  })
})

test('a link works once, also for two at the same time', async () => {
  const { token } = await invited()
  const both = await Promise.all([accept(token), accept(token)])
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['access.link-not-valid'])
  expect(refusedWith(await house.ask(showInvitation, nobody, { token }))).toBe('access.link-not-valid')
})

test('a link is of no use after a week, after it was withdrawn, or when it never was', async () => {
  const late = await invited()
  house.clock.advance({ days: 7 })
  expect(refusedWith(await accept(late.token))).toBe('access.link-not-valid')
  const withdrawn = await invited()
  accepted(await house.act(withdrawInvitation, marie, { invitationId: withdrawn.id }))
  expect(refusedWith(await accept(withdrawn.token))).toBe('access.link-not-valid')
  expect(refusedWith(await accept('A'.repeat(43)))).toBe('access.link-not-valid')
})

test('inviting the same address again replaces the open invitation', async () => {
  const first = await invited()
  house.clock.advance({ seconds: 1 })
  const second = await invited(first.email)
  expect(refusedWith(await accept(first.token))).toBe('access.link-not-valid')
  const { items } = accepted(await house.ask(listInvitations, marie, {}))
  expect(items.filter(({ email }) => email === first.email).map(({ id }) => id)).toEqual([second.id])
  accepted(await accept(second.token))
})

test('who has an account joins with its password, and with nothing else', async () => {
  const email = 'both@rochefeuille.example'
  const rochefeuille = await house.organisation({ name: 'CPAS de Rochefeuille' })
  const person = await house.person({ email, organisation: rochefeuille, roles: ['reader'] })
  const { token } = await invited(email)
  expect(accepted(await house.ask(showInvitation, nobody, { token })).hasAccount).toBe(true)
  expect(refusedWith(await accept(token))).toBe('access.current-password-wrong')
  const joined = accepted(await accept(token, { password: aPassword, name: 'Mallory' }))
  expect(joined).toMatchObject({ state: 'signInNeeded', person })
  expect(joined.session).toBeUndefined()
  const actor = await house.authenticate(await house.token(email))
  expect(actor).toMatchObject({ label: 'Marie Lambert' })
})

test('guesses of the password of an account are limited here as at the sign-in', async () => {
  const email = 'guarded@rochefeuille.example'
  const other = await house.organisation({ name: 'Beaumoulin' })
  await house.person({ email, organisation: other, roles: ['reader'] })
  const { token } = await invited(email)
  for (let guess = 0; guess < 10; guess++) await accept(token)
  expect(refusedWith(await accept(token))).toBe('access.too-many-attempts')
  expect(refusedWith(await house.act(house.acts.signIn, nobody, { email, password: aPassword }))).toBe(
    'access.too-many-attempts',
  )
})

test('a new account needs a name and a good password', async () => {
  const { token } = await invited()
  expect(refusedWith(await accept(token, { name: undefined }))).toBe('access.name-required')
  expect(refusedWith(await accept(token, { password: 'court' }))).toBe('access.password-too-short')
  accepted(await accept(token))
})

test('a member is not invited again', async () => {
  expect(refusedWith(await invite('marie@clairval.example'))).toBe('access.already-member')
})

test('nobody is invited into a role of another kind of organisation', async () => {
  expect(refusedWith(await invite(address(), marie, ['duty-officer']))).toBe('access.role-not-valid-here')
})

test('an address gets three invitations an hour', async () => {
  const email = address()
  for (let mail = 0; mail < 3; mail++) accepted(await invite(email))
  expect(refusedWith(await invite(email))).toBe('access.too-many-invitations')
  house.clock.advance({ hours: 1 })
  accepted(await invite(email))
})

test('an invitation of another organisation is not there, like one that never was', async () => {
  const other = await house.organisation({ name: 'Haute-Vallée' })
  const stranger = await house.signedIn({ email: address(), organisation: other, roles: ['administrator'] })
  const { id, token } = await invited()
  const refused = await house.act(withdrawInvitation, stranger, { invitationId: id })
  expect(refusedWith(refused)).toBe('access.invitation-not-found')
  expect(await house.act(withdrawInvitation, stranger, { invitationId: crypto.randomUUID() })).toEqual(
    refused,
  )
  expect(accepted(await house.ask(listInvitations, stranger, {})).items).toEqual([])
  accepted(await accept(token))
})

test('only administrators invite, list and withdraw', async () => {
  const reader = await house.signedIn({ email: address(), organisation: clairval, roles: ['reader'] })
  expect(refusedWith(await invite(address(), reader))).toBe('access.only-administrators')
  expect(refusedWith(await invite(address(), nobody))).toBe('acts.not-signed-in')
  expect(refusedWith(await house.ask(listInvitations, reader, {}))).toBe('access.only-administrators')
  const invitationId = crypto.randomUUID()
  expect(refusedWith(await house.act(withdrawInvitation, reader, { invitationId }))).toBe(
    'access.only-administrators',
  )
})

test('the command line invites for an organisation it names', async () => {
  const email = address()
  accepted(await invite(email, systemActor('cli', clairval), ['administrator']))
  expect((await house.mailsTo(email))[0]?.subject).toBe('Commune de Clairval lädt Sie zu Beffroi ein')
})

test.each([
  { email: 'x' },
  { roles: [] },
  { language: 'lb' },
  { organisation: crypto.randomUUID() },
  { email: 'a@b.example\r\nbcc: c@d.example' },
])('a malformed invitation is refused: %j', async (changes) => {
  const input = { email: address(), roles: ['reader' as const], language: 'fr' as const, ...changes }
  const refused = await house.act(
    house.acts.invitePerson,
    marie,
    input as typeof input & { language: 'fr'; roles: 'reader'[] },
  )
  expect(refusedWith(refused)).toBe('acts.invalid-input')
})

test('the token is in the mail and nowhere else', async () => {
  const { token } = await invited()
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(
      'select i::text as row from access.invitation i union all select o::text from platform.outbox o union all select e::text from audit.entry e',
    ),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
})
