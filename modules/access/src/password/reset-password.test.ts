import { anonymous, systemActor } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, openAccessHouse } from '../../test/builders.ts'

const nobody = anonymous('fr')
const password = 'une phrase toute neuve'
let house: AccessHouse
let clairval: string
beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
})
afterAll(() => house.close())

async function ask(email: string): Promise<boolean> {
  const { reset } = accepted(await house.act(house.acts.requestPasswordReset, nobody, { email }))
  return accepted(await house.act(house.acts.sendPasswordReset, systemActor('mail'), { reset })).sent
}

async function mailedToken(email: string): Promise<string> {
  await ask(email)
  const token = /#([A-Za-z0-9_-]{43})/.exec((await house.mailsTo(email)).at(-1)?.text ?? '')?.[1]
  if (!token) throw new Error('no link was mailed')
  return token
}

test('a forgotten password is replaced with the mailed link, once, and every session ends', async () => {
  const email = 'forgot@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'], language: 'nl' })
  const before = await house.token(email)
  const token = await mailedToken(email)
  const [mail] = await house.mailsTo(email)
  expect(mail).toMatchObject({ subject: 'Kies een nieuw wachtwoord voor Beffroi', language: 'nl' })
  accepted(await house.act(house.acts.resetPassword, nobody, { token, password }))
  house.authenticate.forget()
  expect(await house.authenticate(before)).toBeUndefined()
  await house.token(email, password)
  const again = await house.act(house.acts.resetPassword, nobody, { token, password })
  expect(refusedWith(again)).toBe('access.link-not-valid')
})

test('an address without an account gets the same answer and no mail', async () => {
  const email = 'stranger@clairval.example'
  expect(await ask(email)).toBe(false)
  expect(await house.mailsTo(email)).toEqual([])
})

test('an account gets three mails an hour, however often it is asked', async () => {
  const email = 'bombed@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  for (let turn = 0; turn < 8; turn++) await ask(email)
  expect(await house.mailsTo(email)).toHaveLength(3)
  house.clock.advance({ hours: 1 })
  expect(await ask(email)).toBe(true)
})

test('one network address asks for twenty within the hour', async () => {
  const office = { ...nobody, address: '192.0.2.7' }
  for (let turn = 0; turn < 20; turn++) {
    accepted(await house.act(house.acts.requestPasswordReset, office, { email: `x${turn}@clairval.example` }))
  }
  const more = await house.act(house.acts.requestPasswordReset, office, { email: 'y@clairval.example' })
  expect(refusedWith(more)).toBe('access.too-many-attempts')
})

test('a link is of no use after an hour, nor after another one was used', async () => {
  const email = 'late@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  const late = await mailedToken(email)
  house.clock.advance({ hours: 1 })
  expect(refusedWith(await house.act(house.acts.resetPassword, nobody, { token: late, password }))).toBe(
    'access.link-not-valid',
  )
  const first = await mailedToken(email)
  const second = await mailedToken(email)
  accepted(await house.act(house.acts.resetPassword, nobody, { token: second, password }))
  expect(refusedWith(await house.act(house.acts.resetPassword, nobody, { token: first, password }))).toBe(
    'access.link-not-valid',
  )
})

test('a short password leaves the link as it was', async () => {
  const email = 'again@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  const token = await mailedToken(email)
  expect(refusedWith(await house.act(house.acts.resetPassword, nobody, { token, password: 'court' }))).toBe(
    'access.password-too-short',
  )
  accepted(await house.act(house.acts.resetPassword, nobody, { token, password }))
})

test('a link opens an account that guesses had closed', async () => {
  const email = 'closed@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  for (let turn = 0; turn < 10; turn++)
    await house.act(house.acts.signIn, nobody, { email, password: 'guess' })
  const token = await mailedToken(email)
  accepted(await house.act(house.acts.resetPassword, nobody, { token, password }))
  await house.token(email, password)
})

test('the link is only ever in the mail, after #', async () => {
  const email = 'secret@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  const token = await mailedToken(email)
  expect((await house.mailsTo(email))[0]?.text).toContain(`/sign-in/new-password#${token}`)
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(
      'select p::text as row from access.password_reset p union all select o::text from platform.outbox o union all select e::text from audit.entry e',
    ),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).not.toContain(email)
})

test('only the house sends the mail, and a token of another form is malformed', async () => {
  const reset = crypto.randomUUID()
  expect(refusedWith(await house.act(house.acts.sendPasswordReset, nobody, { reset }))).toBe(
    'access.only-the-house',
  )
  expect(refusedWith(await house.act(house.acts.resetPassword, nobody, { token: 'x', password }))).toBe(
    'acts.invalid-input',
  )
  expect(refusedWith(await house.act(house.acts.requestPasswordReset, nobody, { email: 'x' }))).toBe(
    'acts.invalid-input',
  )
})
