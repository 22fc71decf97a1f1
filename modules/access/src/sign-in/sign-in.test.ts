import { type Actor, anonymous } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, aPassword, openAccessHouse } from '../../test/builders.ts'

let house: AccessHouse
let clairval: string
const nobody = anonymous('fr')
const marie = { email: 'marie@clairval.example', password: aPassword }

beforeAll(async () => {
  house = await openAccessHouse()
  clairval = await house.organisation({})
  await house.person({ email: marie.email, organisation: clairval, roles: ['administrator', 'reporter'] })
})
afterAll(() => house.close())

const guess = (email: string, password: string, actor: Actor = nobody) =>
  house.act(house.acts.signIn, actor, { email, password })

test('the right password begins a session for the person, the organisation and the roles', async () => {
  const { session, state } = accepted(await guess(marie.email, marie.password))
  expect(state).toBe('signedIn')
  expect(session?.expiresAt).toBe('2026-11-28T21:10:00.000Z')
  expect(await house.authenticate(session?.token ?? '')).toMatchObject({
    kind: 'person',
    label: 'Marie Lambert',
    organisation: clairval,
    roles: ['administrator', 'reporter'],
    session: session?.id,
  })
})

test('a wrong password and an unknown account get the same answer', async () => {
  const wrong = await guess(marie.email, 'not the password')
  const unknown = await guess('nobody@clairval.example', 'not the password')
  expect(refusedWith(wrong)).toBe('access.wrong-credentials')
  expect(unknown).toEqual(wrong)
})

test('a person who belongs to no organisation any more does not get in', async () => {
  const email = 'gone@clairval.example'
  const person = await house.person({ email, organisation: clairval, roles: ['reader'] })
  await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('delete from access.membership where person = $1', [person]),
  )
  expect(refusedWith(await guess(email, aPassword))).toBe('access.wrong-credentials')
})

test.each([
  ['an absent password', { email: marie.email }],
  ['an empty password', { email: marie.email, password: '' }],
  ['a password that is a list', { email: marie.email, password: [aPassword] }],
  ['a password that is nothing', { email: marie.email, password: null }],
  ['a field of the table', { ...marie, password_hash: 'x' }],
  ['an address with a line end', { email: 'marie@clairval.example\r\nbcc: x@example.org', password: 'x' }],
  ['no address', { email: 'marie', password: aPassword }],
])('%s is malformed', async (_, input) => {
  const malformed = input as { email: string; password: string }
  expect(refusedWith(await house.act(house.acts.signIn, nobody, malformed))).toBe('acts.invalid-input')
})

test('capitals, spaces and wide letters are the same account', async () => {
  for (const email of [' Marie@Clairval.EXAMPLE ', '\uFF4Darie@clairval.example']) {
    expect(accepted(await guess(email, aPassword)).state).toBe('signedIn')
  }
})

test('the password is the same however its accents were composed', async () => {
  const email = 'composed@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  const accented = 'déjà vu à Rochefeuille'
  const signedIn = await house.authenticate(await house.token(email))
  const change = { current: aPassword, next: accented.normalize('NFD') }
  accepted(await house.act(house.acts.changePassword, signedIn ?? nobody, change))
  expect(accepted(await guess(email, accented.normalize('NFC'))).state).toBe('signedIn')
})

test('of two hundred guesses at once exactly ten are looked at', async () => {
  const email = 'stormed@clairval.example'
  await house.person({ email, organisation: clairval, roles: ['reader'] })
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, turn) =>
      guess(turn % 2 ? email : ` ${email.toUpperCase()}`, `guess number ${turn}`),
    ),
  )
  const codes = answers.map(refusedWith)
  expect(codes.filter((code) => code === 'access.wrong-credentials')).toHaveLength(10)
  expect(codes.filter((code) => code === 'access.too-many-attempts')).toHaveLength(190)
  const right = await guess(email, aPassword)
  expect(isRefusal(right) && right.retryAfterSeconds).toBe(900)
  house.clock.advance({ minutes: 15 })
  expect(accepted(await guess(email, aPassword)).state).toBe('signedIn')
})

test('guesses for an account that does not exist are limited alike', async () => {
  for (let turn = 0; turn < 10; turn++) await guess('ghost@clairval.example', 'guess')
  expect(refusedWith(await guess('ghost@clairval.example', 'guess'))).toBe('access.too-many-attempts')
})

test('one network address cannot try many accounts, and right passwords do not count', async () => {
  const office: Actor = { ...nobody, address: '2001:db8:1:2::10' }
  for (let turn = 0; turn < 20; turn++) accepted(await guess(marie.email, aPassword, office))
  for (let turn = 0; turn < 100; turn++) await guess(`someone${turn}@clairval.example`, 'guess', office)
  const neighbour: Actor = { ...nobody, address: '2001:db8:1:2::ffff' }
  expect(refusedWith(await guess(marie.email, aPassword, neighbour))).toBe('access.too-many-attempts')
  const elsewhere: Actor = { ...nobody, address: '2001:db8:1:3::10' }
  expect(accepted(await guess(marie.email, aPassword, elsewhere)).state).toBe('signedIn')
})

test('signing in ends the session this browser had before', async () => {
  const before = await house.token(marie.email)
  const actor = await house.authenticate(before)
  accepted(await guess(marie.email, aPassword, actor))
  house.authenticate.forget()
  expect(await house.authenticate(before)).toBeUndefined()
})

test('a failed sign-in is kept in the log, without the address or the password that was typed', async () => {
  await guess('typo@clairval.example', 'my secret typed here')
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query("select * from audit.entry where act = 'access.sign-in' and outcome = 'refused'"),
  )
  expect(rows.at(-1)).toMatchObject({ refusal: 'access.wrong-credentials', subject_type: 'account' })
  expect(JSON.stringify(rows)).not.toMatch(/typo@|secret/)
})

test('the log names the person who signed in', async () => {
  accepted(await guess(marie.email, aPassword))
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(
      "select * from audit.entry where act = 'access.sign-in' and outcome = 'done' order by id desc limit 1",
    ),
  )
  expect(rows[0]).toMatchObject({
    actor_kind: 'person',
    actor_label: 'Marie Lambert',
    actor_organisation: clairval,
    subject_type: 'person',
  })
})

test('no token and no password stands in any table', async () => {
  const token = await house.token(marie.email)
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(
      'select s::text as row from access.session s union all select c::text from access.credential c union all select o::text from platform.outbox o union all select e::text from audit.entry e',
    ),
  )
  const everything = JSON.stringify(rows)
  expect(everything).not.toContain(token)
  expect(everything).not.toContain(aPassword)
})

test('a hash of a lower cost is made again at the present one', async () => {
  const email = 'old@clairval.example'
  const person = await house.person({ email, organisation: clairval, roles: ['reader'] })
  const hashOf = async () =>
    await house.database.transaction({ reach: 'platform' }, async (transaction) => {
      const { rows } = await transaction.query(
        'select password_hash from access.credential where person = $1',
        [person],
      )
      return String(rows[0]?.password_hash)
    })
  const { createPasswordHasher } = await import('../password/password-hasher.ts')
  const weaker = createPasswordHasher({ cost: { logN: 2, r: 1, p: 1 } })
  const weak = await weaker.hash(aPassword)
  await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('update access.credential set password_hash = $1 where person = $2', [weak, person]),
  )
  accepted(await guess(email, aPassword))
  expect(await hashOf()).toMatch(/^\$scrypt\$ln=4,/)
  expect(accepted(await guess(email, aPassword)).state).toBe('signedIn')
})
