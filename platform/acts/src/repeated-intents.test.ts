import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { defineAct } from './act.ts'
import { anonymous } from './actor.ts'
import { ann, bob, type ClothHouse, openClothHouse, refusals, weave } from './testing/cloth-house.ts'
import { accepted, refusedWith } from './testing/test-house.ts'

let house: ClothHouse
beforeAll(async () => {
  house = await openClothHouse()
})
afterAll(() => house.database.close())
beforeEach(() => house.clear())

test('a repeat with the same key gives the same outcome, once', async () => {
  const key = { idempotencyKey: 'intent-1' }
  const first = await house.runner.act(weave, ann, { colour: 'red' }, key)
  const second = await house.runner.act(weave, ann, { colour: 'red' }, key)
  expect(second).toEqual(first)
  expect([await house.bolts(), (await house.ledger()).length, house.heard.length]).toEqual([['red'], 1, 1])
})

test('the same key for another input, another act or another person is not the same intent', async () => {
  const key = { idempotencyKey: 'intent-1' }
  accepted(await house.runner.act(weave, ann, { colour: 'red' }, key))
  expect(refusedWith(await house.runner.act(weave, ann, { colour: 'blue' }, key))).toBe(
    'acts.idempotency-key-reused',
  )
  accepted(await house.runner.act(weave, bob, { colour: 'green' }, key))
  accepted(await house.runner.act({ ...weave, name: 'cloth.weave-again' }, ann, { colour: 'white' }, key))
  expect(await house.bolts()).toEqual(['green', 'red', 'white'])
})

test('a double click runs once, and both clicks get the same answer', async () => {
  const key = { idempotencyKey: 'intent-1' }
  const twins = await Promise.all([1, 2, 3].map(() => house.runner.act(weave, ann, { colour: 'red' }, key)))
  expect(new Set(twins.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(isRefusal(twins[0])).toBe(false)
  expect(await house.bolts()).toEqual(['red'])
})

test('a repeat that would now be refused is still answered as the first time', async () => {
  let isFull = false
  const key = { idempotencyKey: 'intent-1' }
  const shelve = {
    ...weave,
    run: (...args: Parameters<typeof weave.run>) =>
      isFull ? Promise.resolve(refusals['colour-forbidden']()) : weave.run(...args),
  }
  const first = accepted(await house.runner.act(shelve, ann, { colour: 'red' }, key))
  isFull = true
  expect(await house.runner.act(shelve, ann, { colour: 'red' }, key)).toEqual(first)
})

test('an act that answers nothing may be repeated too', async () => {
  const sweep = defineAct({
    name: 'cloth.sweep',
    input: z.strictObject({}),
    output: z.void(),
    allow: () => true,
    about: () => ({ type: 'floor', id: 'x' }),
    run: async () => undefined,
  })
  const key = { idempotencyKey: 'intent-1' }
  expect(await house.runner.act(sweep, ann, {}, key)).toBeUndefined()
  expect(await house.runner.act(sweep, ann, {}, key)).toBeUndefined()
  expect(await house.ledger()).toHaveLength(1)
})

test('a secret outcome and the intent of nobody are never kept', async () => {
  const key = { idempotencyKey: 'intent-1' }
  accepted(await house.runner.act({ ...weave, secretOutcome: true }, ann, { colour: 'red' }, key))
  const open = { ...weave, allow: () => true as const, run: async () => ({ id: 'x', colour: 'blue' }) }
  accepted(await house.runner.act(open, anonymous('fr'), { colour: 'blue' }, key))
  expect(await house.all('select * from platform.idempotency')).toEqual([])
})
