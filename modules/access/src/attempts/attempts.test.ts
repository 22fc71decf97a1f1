import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, openAccessHouse } from '../../test/builders.ts'
import { attemptKey, forgetAttempts, giveBackAttempt, reserveAttempt } from './attempt-store.ts'
import { networkOf } from './network-of.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await openAccessHouse()
})
afterAll(() => house.close())

const reserve = (key: string) =>
  house.database.transaction({ reach: 'own' }, (transaction) =>
    reserveAttempt(transaction, house.clock.now(), { key, most: 3, minutes: 15 }),
  )

test('the limit is reached exactly, and begins again when its time has passed', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => reserve('a')))
  expect(answers.filter((answer) => answer === 'reserved')).toHaveLength(3)
  house.clock.advance({ minutes: 14 })
  expect(await reserve('a')).toEqual({ retryAfterSeconds: 60 })
  house.clock.advance({ minutes: 1 })
  expect(await reserve('a')).toBe('reserved')
})

test('each key counts for itself; what is forgotten or given back counts no more', async () => {
  for (let turn = 0; turn < 3; turn++) await reserve('b')
  expect(await reserve('c')).toBe('reserved')
  await house.database.transaction({ reach: 'own' }, (transaction) => giveBackAttempt(transaction, 'b'))
  expect(await reserve('b')).toBe('reserved')
  expect(await reserve('b')).not.toBe('reserved')
  await house.database.transaction({ reach: 'own' }, (transaction) => forgetAttempts(transaction, 'b'))
  expect(await reserve('b')).toBe('reserved')
})

test('what was typed is not in the key', () => {
  expect(attemptKey('password', 'marie@clairval.example')).not.toContain('marie')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('guesses from %s are counted for %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
