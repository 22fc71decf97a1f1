import { anonymous } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, aPassword, openAccessHouse } from '../../test/builders.ts'

const next = 'une autre phrase assez longue'
let house: AccessHouse
let clairval: string
beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
})
afterAll(() => house.close())

const someone = (email: string) => house.signedIn({ email, organisation: clairval, roles: ['reader'] })

test('a new password ends every other session, renews this one, and its owner is told by mail', async () => {
  const email = 'change@clairval.example'
  const actor = await someone(email)
  const elsewhere = await house.token(email)
  const { session } = accepted(
    await house.act(house.acts.changePassword, actor, { current: aPassword, next }),
  )
  house.authenticate.forget()
  expect(await house.authenticate(elsewhere)).toBeUndefined()
  expect(await house.authenticate(session.token)).toMatchObject({ person: actor.person })
  await house.token(email, next)
  const [mail] = await house.mailsTo(email)
  expect(mail).toMatchObject({ subject: 'Votre mot de passe Beffroi a été modifié', language: 'fr' })
  expect(mail?.text).toContain('https://beffroi.example/account')
})

test('a wrong present password is refused on its field, and guesses of it are limited', async () => {
  const actor = await someone('guessed@clairval.example')
  const guess = () => house.act(house.acts.changePassword, actor, { current: 'a guess', next })
  const refused = await guess()
  expect(refusedWith(refused)).toBe('access.current-password-wrong')
  expect(isRefusal(refused) && refused.issues?.[0]?.name).toBe('current')
  for (let turn = 1; turn < 10; turn++) await guess()
  expect(refusedWith(await guess())).toBe('access.too-many-attempts')
})

test('a new password that is too short is refused before anything changes', async () => {
  const actor = await someone('short@clairval.example')
  const change = { current: aPassword, next: 'court' }
  expect(refusedWith(await house.act(house.acts.changePassword, actor, change))).toBe(
    'access.password-too-short',
  )
  await house.token('short@clairval.example')
})

test('of two changes at the same time one wins', async () => {
  const actor = await someone('twice@clairval.example')
  const both = await Promise.all(
    ['la première des deux phrases', 'la seconde des deux phrases'].map((one) =>
      house.act(house.acts.changePassword, actor, { current: aPassword, next: one }),
    ),
  )
  expect(both.filter(isRefusal)).toHaveLength(1)
})

test('who is not signed in changes nothing, and an empty field is malformed', async () => {
  const change = { current: aPassword, next }
  expect(refusedWith(await house.act(house.acts.changePassword, anonymous('fr'), change))).toBe(
    'acts.not-signed-in',
  )
  const actor = await someone('empty@clairval.example')
  expect(refusedWith(await house.act(house.acts.changePassword, actor, { ...change, next: '' }))).toBe(
    'acts.invalid-input',
  )
})
