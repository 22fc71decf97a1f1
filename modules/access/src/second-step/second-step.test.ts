import { type Actor, anonymous } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, aPassword, openAccessHouse } from '../../test/builders.ts'

const nobody = anonymous('fr')
let house: AccessHouse
let clairval: string
let turn = 0
beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
})
afterAll(() => house.close())

async function protectedPerson() {
  const email = `careful${++turn}@clairval.example`
  const actor = await house.signedIn({ email, organisation: clairval, roles: ['reader'] })
  const { secret, uri } = accepted(await house.act(house.acts.beginSecondStep, actor, {}))
  const code = () => new TOTP({ secret }).generate({ timestamp: house.clock.now().getTime() })
  const { recoveryCodes } = accepted(await house.act(house.acts.confirmSecondStep, actor, { code: code() }))
  house.clock.advance({ seconds: 60 })
  return { email, actor, secret, uri, code, recoveryCodes }
}

async function challengeOf(email: string): Promise<string> {
  const outcome = accepted(await house.act(house.acts.signIn, nobody, { email, password: aPassword }))
  expect(outcome).toMatchObject({ state: 'codeRequired' })
  expect(outcome.session).toBeUndefined()
  return outcome.challenge ?? ''
}

const confirm = (challenge: string, code: string, actor: Actor = nobody) =>
  house.act(house.acts.confirmCode, actor, { challenge, code })

test('the secret is given as an address that authenticator applications read', async () => {
  const { uri, email, secret } = await protectedPerson()
  expect(uri).toBe(
    `otpauth://totp/Beffroi:${encodeURIComponent(email)}?issuer=Beffroi&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  )
})

test('with the second step on, the password alone opens nothing; with a code it does', async () => {
  const { email, code, actor } = await protectedPerson()
  const { session } = accepted(await confirm(await challengeOf(email), code()))
  expect(await house.authenticate(session.token)).toMatchObject({ person: actor.person })
})

test('a code is accepted once, also by two at the same time', async () => {
  const { email, code } = await protectedPerson()
  const challenges = [await challengeOf(email), await challengeOf(email)]
  const answers = await Promise.all(challenges.map((challenge) => confirm(challenge, code())))
  expect(answers.filter((answer) => 'session' in answer)).toHaveLength(1)
  expect(refusedWith(await confirm(await challengeOf(email), code()))).toBe('access.wrong-code')
})

test('the code of the step before is good, that of ten minutes ago is not', async () => {
  const { email, code } = await protectedPerson()
  const old = code()
  house.clock.advance({ minutes: 10 })
  expect(refusedWith(await confirm(await challengeOf(email), old))).toBe('access.wrong-code')
  const before = code()
  house.clock.advance({ seconds: 30 })
  accepted(await confirm(await challengeOf(email), before))
})

test('a recovery code opens once, however it is typed', async () => {
  const { email, recoveryCodes } = await protectedPerson()
  expect(recoveryCodes).toHaveLength(10)
  const typed = (recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ')
  accepted(await confirm(await challengeOf(email), typed))
  expect(refusedWith(await confirm(await challengeOf(email), typed))).toBe('access.wrong-code')
  accepted(await confirm(await challengeOf(email), recoveryCodes[4] ?? ''))
})

test('of a hundred codes guessed at once exactly ten are looked at, and a new password step buys no more', async () => {
  const { email, code } = await protectedPerson()
  const challenge = await challengeOf(email)
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, guess) => confirm(challenge, String(guess).padStart(6, '0'))),
  )
  const codes = answers.map(refusedWith)
  expect(codes.filter((one) => one === 'access.wrong-code')).toHaveLength(10)
  expect(codes.filter((one) => one === 'access.too-many-attempts')).toHaveLength(90)
  expect(refusedWith(await confirm(await challengeOf(email), code()))).toBe('access.too-many-attempts')
})

test('a password step is of no use after ten minutes, nor twice', async () => {
  const { email, code } = await protectedPerson()
  const challenge = await challengeOf(email)
  house.clock.advance({ minutes: 10 })
  expect(refusedWith(await confirm(challenge, code()))).toBe('access.challenge-expired')
  const used = await challengeOf(email)
  accepted(await confirm(used, code()))
  house.clock.advance({ seconds: 30 })
  expect(refusedWith(await confirm(used, code()))).toBe('access.challenge-expired')
})

test('the secret stands sealed in the database, and opens for its own person only', async () => {
  const { secret, actor } = await protectedPerson()
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('select totp_secret from access.credential where person = $1', [actor.person]),
  )
  const sealed = String(rows[0]?.totp_secret)
  expect(sealed).not.toContain(secret)
  const { openSecret } = await import('./sealed-secret.ts')
  expect(openSecret(house.parts.secondStepKey, actor.person ?? '', sealed)).toBe(secret)
  expect(() => openSecret(house.parts.secondStepKey, crypto.randomUUID(), sealed)).toThrow()
  expect(() => openSecret(Buffer.alloc(32, 8), actor.person ?? '', sealed)).toThrow()
})

test('turning it on takes a right code, and cannot be done twice', async () => {
  const actor = await house.signedIn({
    email: 'new@clairval.example',
    organisation: clairval,
    roles: ['reader'],
  })
  expect(refusedWith(await house.act(house.acts.confirmSecondStep, actor, { code: '000000' }))).toBe(
    'access.second-step-not-begun',
  )
  const { secret } = accepted(await house.act(house.acts.beginSecondStep, actor, {}))
  const right = new TOTP({ secret }).generate({ timestamp: house.clock.now().getTime() })
  const wrong = right === '000000' ? '000001' : '000000'
  expect(refusedWith(await house.act(house.acts.confirmSecondStep, actor, { code: wrong }))).toBe(
    'access.code-wrong',
  )
  accepted(await house.act(house.acts.confirmSecondStep, actor, { code: right }))
  expect(refusedWith(await house.act(house.acts.beginSecondStep, actor, {}))).toBe('access.second-step-on')
})

test('turning it off takes a code, and its owner is told by mail', async () => {
  const { actor, code, email } = await protectedPerson()
  const remove = (typed: string) => house.act(house.acts.removeSecondStep, actor, { code: typed })
  expect(refusedWith(await remove('ABCD-EFGH'))).toBe('access.code-wrong')
  accepted(await remove(code()))
  expect((await house.mailsTo(email)).at(-1)?.subject).toBe('Votre compte Beffroi ne demande plus de code')
  await house.token(email)
  expect(refusedWith(await remove('000000'))).toBe('access.second-step-off')
})

test('who is not signed in begins nothing, and a short code is malformed', async () => {
  expect(refusedWith(await house.act(house.acts.beginSecondStep, nobody, {}))).toBe('acts.not-signed-in')
  expect(refusedWith(await house.act(house.acts.removeSecondStep, nobody, { code: '000000' }))).toBe(
    'acts.not-signed-in',
  )
  expect(refusedWith(await confirm('A'.repeat(43), '12'))).toBe('acts.invalid-input')
  expect(refusedWith(await confirm('A'.repeat(43), '123456'))).toBe('access.challenge-expired')
})
