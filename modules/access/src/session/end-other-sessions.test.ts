import { type Actor, anonymous } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, openAccessHouse } from '../../test/builders.ts'
import { endOtherSessions } from './end-other-sessions.ts'

let house: AccessHouse
let clairval: string
beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
})
afterAll(() => house.close())

const marie = 'marie@clairval.example'
const luc = 'luc@clairval.example'

async function actorOf(token: string): Promise<Actor | undefined> {
  house.authenticate.forget()
  return house.authenticate(token)
}

test('all sessions of the person end but the one that asks, and nobody else is touched', async () => {
  for (const email of [marie, luc]) await house.person({ email, organisation: clairval, roles: ['reader'] })
  const [first, second, here] = [await house.token(marie), await house.token(marie), await house.token(marie)]
  const other = await house.token(luc)
  const asking = await actorOf(here)
  if (!asking) throw new Error('not signed in')
  expect(accepted(await house.act(endOtherSessions, asking, {}))).toMatchObject({ ended: 2 })
  expect(await actorOf(first)).toBeUndefined()
  expect(await actorOf(second)).toBeUndefined()
  expect(await actorOf(here)).toBeDefined()
  expect(await actorOf(other)).toBeDefined()
  const ended = (await house.facts()).filter(({ type }) => type === 'access.session-ended')
  expect(ended).toHaveLength(2)
})

test('who has not signed in ends nothing', async () => {
  expect(refusedWith(await house.act(endOtherSessions, anonymous('fr'), {}))).toBe('acts.not-signed-in')
})

test('a field that nobody knows is refused', async () => {
  const asked = { colour: 'red' } as object as Record<string, never>
  expect(refusedWith(await house.act(endOtherSessions, anonymous('fr'), asked))).toBe('acts.invalid-input')
})
