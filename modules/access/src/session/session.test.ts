import { type Actor, anonymous, systemActor } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, openAccessHouse } from '../../test/builders.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'
import { showSession } from './show-session.ts'
import { signOut } from './sign-out.ts'
import { sweepExpired } from './sweep-expired.ts'

let house: AccessHouse
let clairval: string
let turn = 0
beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
})
afterAll(() => house.close())

async function someone(): Promise<{ email: string; actor: Actor; token: string }> {
  const email = `person${++turn}@clairval.example`
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  const token = await house.token(email)
  return { email, token, actor: await knock(token) }
}

async function knock(token: string): Promise<Actor> {
  house.authenticate.forget()
  const actor = await house.authenticate(token)
  if (!actor) throw new Error('not signed in')
  return actor
}

const opens = async (token: string) => {
  house.authenticate.forget()
  return (await house.authenticate(token)) !== undefined
}

test('a session that was signed out of opens nothing, at once', async () => {
  const { actor, token } = await someone()
  accepted(await house.act(signOut, actor, {}))
  expect(await opens(token)).toBe(false)
})

test('a session lives on while it is used, and ends after twelve hours without use', async () => {
  const { token } = await someone()
  for (let day = 0; day < 3; day++) {
    house.clock.advance({ hours: 11 })
    expect(await opens(token)).toBe(true)
  }
  house.clock.advance({ hours: 12, seconds: 1 })
  expect(await opens(token)).toBe(false)
})

test('no session lives longer than seven days, however busy', async () => {
  const { token } = await someone()
  for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
    house.clock.advance({ hours: 8 })
    expect(await opens(token)).toBe(true)
  }
  house.clock.advance({ hours: 8 })
  expect(await opens(token)).toBe(false)
})

test.each(['', 'x', 'A'.repeat(43), "' or true --"])('the token %j stands for nobody', async (token) => {
  expect(await opens(token)).toBe(false)
})

test('the cache never outlives a second, and an ended session is forgotten when told', async () => {
  const { actor, token } = await someone()
  expect(await house.authenticate(token)).toBeDefined()
  accepted(await house.act(signOut, actor, {}))
  house.clock.advance({ milliseconds: 1000 })
  expect(await house.authenticate(token)).toBeUndefined()
})

test('an answer that was under way when a session ended is not kept', async () => {
  const { actor, token } = await someone()
  house.authenticate.forget()
  const underWay = house.authenticate(token)
  house.authenticate.forget()
  await underWay
  accepted(await house.act(signOut, actor, {}))
  expect(await house.authenticate(token)).toBeUndefined()
})

test('a person ends a session left open elsewhere, and keeps this one', async () => {
  const { email, actor, token } = await someone()
  const elsewhere = await house.token(email)
  const { items } = accepted(await house.ask(listSessions, actor, {}))
  expect(items.map(({ current }) => current).sort()).toEqual([false, true])
  const other = items.find(({ current }) => !current)?.id ?? ''
  accepted(await house.act(endSession, actor, { sessionId: other }))
  expect(await opens(elsewhere)).toBe(false)
  expect(await opens(token)).toBe(true)
  expect((await house.facts()).map(({ type }) => type)).toContain('access.session-ended')
})

test('the session of somebody else is not there, like one that never was', async () => {
  const mine = await someone()
  const theirs = await someone()
  const sessionId = theirs.actor.session ?? ''
  const refused = await house.act(endSession, mine.actor, { sessionId })
  const absent = await house.act(endSession, mine.actor, { sessionId: crypto.randomUUID() })
  expect(refusedWith(refused)).toBe('access.session-not-found')
  expect(absent).toEqual(refused)
  expect(await opens(theirs.token)).toBe(true)
})

test('a session id that is none is malformed, and who is not signed in has no sessions', async () => {
  const { actor } = await someone()
  expect(refusedWith(await house.act(endSession, actor, { sessionId: '1' }))).toBe('acts.invalid-input')
  expect(refusedWith(await house.ask(listSessions, anonymous('fr'), {}))).toBe('acts.not-signed-in')
  expect(refusedWith(await house.act(signOut, anonymous('fr'), {}))).toBe('acts.not-signed-in')
})

test('the session tells who I am and where I may work', async () => {
  const { actor, email } = await someone()
  expect(accepted(await house.ask(showSession(house.parts), actor, {})).session).toEqual({
    person: { id: actor.person, name: 'Marie Lambert', email, language: 'fr' },
    organisation: { id: clairval, name: 'Commune de Clairval', kind: 'authority', fictitious: true },
    organisations: [{ id: clairval, name: 'Commune de Clairval', kind: 'authority', fictitious: true }],
    roles: ['reader'],
    demo: false,
    secondStep: false,
  })
})

test('that nobody is signed in is an answer, not a refusal', async () => {
  expect(accepted(await house.ask(showSession(house.parts), anonymous('fr'), {}))).toEqual({})
})

test('acting for another of my organisations takes a new session that lives no longer', async () => {
  const { actor, email, token } = await someone()
  const cpas = await house.organisation({ name: 'CPAS de Clairval' })
  await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query("insert into access.membership values ($1, $2, '{reporter}', now())", [
      actor.person,
      cpas,
    ]),
  )
  house.clock.advance({ hours: 5 })
  const switched = accepted(await house.act(house.acts.switchOrganisation, actor, { organisationId: cpas }))
  expect(switched.session.expiresAt).toBe(
    new Date(house.clock.now().getTime() + 163 * 3_600_000).toISOString(),
  )
  expect(await opens(token)).toBe(false)
  expect(await knock(switched.session.token)).toMatchObject({ organisation: cpas, roles: ['reporter'] })
  expect(await knock(await house.token(email))).toMatchObject({ organisation: cpas })
})

test('an organisation I do not belong to is not there', async () => {
  const { actor, token } = await someone()
  const other = await house.organisation({ name: 'Rochefeuille' })
  const refused = await house.act(house.acts.switchOrganisation, actor, { organisationId: other })
  expect(refusedWith(refused)).toBe('access.organisation-not-found')
  expect(await opens(token)).toBe(true)
})

test('what ended long ago is swept away, by the house alone', async () => {
  const { actor, token } = await someone()
  accepted(await house.act(signOut, actor, {}))
  house.clock.advance({ days: 31 })
  const { removed } = accepted(await house.act(sweepExpired, systemActor('sweep'), {}))
  expect(removed).toBeGreaterThan(0)
  expect(await opens(token)).toBe(false)
  expect(refusedWith(await house.act(sweepExpired, actor, {}))).toBe('access.only-the-house')
})
