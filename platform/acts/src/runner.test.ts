import type { Database } from '@beffroi/database'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { defineAct, definePreparedAct, defineQuestion } from './act.ts'
import { createRunner } from './runner.ts'
import {
  ann,
  audit,
  bob,
  type ClothHouse,
  clock,
  guild,
  isWeaver,
  log,
  loom,
  openClothHouse,
  refusals,
  rival,
  weave,
} from './testing/cloth-house.ts'
import { accepted, refusedWith } from './testing/test-house.ts'

let house: ClothHouse
beforeAll(async () => {
  house = await openClothHouse()
})
afterAll(() => house.database.close())
beforeEach(() => house.clear())

test('an act keeps its row, its audit entry and its facts in one commit, then says that facts wait', async () => {
  const bolt = accepted(await house.runner.act(weave, ann, { colour: 'red', bolts: 3 }))
  expect(bolt.colour).toBe('red')
  expect(await house.bolts()).toEqual(['red'])
  const subject = { type: 'bolt', id: bolt.id, organisation: guild }
  expect(await house.ledger()).toEqual([{ act: 'cloth.weave', actor: 'ann', subject, outcome: 'done' }])
  expect(await house.waiting()).toMatchObject([
    { type: 'cloth.bolt-woven', subject_id: 'red 0', audience: [guild, rival], payload: { colour: 'red' } },
    { subject_id: 'red 1' },
    { subject_id: 'red 2' },
  ])
  expect(house.heard).toHaveLength(1)
})

test('a refusal takes back everything the act had written, and nobody hears of it', async () => {
  const outcome = await house.runner.act(weave, ann, { colour: 'purple' })
  expect(refusedWith(outcome)).toBe('cloth.colour-forbidden')
  expect([await house.bolts(), await house.ledger(), await house.waiting(), house.heard]).toEqual([
    [],
    [],
    [],
    [],
  ])
})

test('a bug takes back everything too, and is thrown', async () => {
  loom.during = () => Promise.reject(new Error('a bug'))
  await expect(house.runner.act(weave, ann, { colour: 'red' })).rejects.toThrow('a bug')
  expect([await house.bolts(), await house.ledger(), await house.waiting(), house.heard]).toEqual([
    [],
    [],
    [],
    [],
  ])
})

test('an outcome beside its own schema is a bug, and nothing is kept', async () => {
  await expect(house.runner.act(weave, ann, { colour: 'void' })).rejects.toThrow()
  expect([await house.bolts(), await house.waiting()]).toEqual([[], []])
})

test('an audit entry that cannot be kept means an act that did not happen', async () => {
  const unheard = createRunner({
    database: house.database,
    clock,
    log,
    audit: () => 'insert into cloth.nowhere values (1)',
  })
  await expect(unheard.act(weave, ann, { colour: 'red' })).rejects.toThrow(/cloth.nowhere/)
  expect([await house.bolts(), await house.waiting()]).toEqual([[], []])
})

test('wrong input is refused by field, before anything is read', async () => {
  const outcome = await house.runner.act(weave, ann, { colour: 'r', bolts: 1.5, price: 3 } as unknown as {
    colour: string
  })
  expect(outcome).toMatchObject({
    code: 'acts.invalid-input',
    issues: [
      { type: 'schemaViolation', name: 'colour', detail: 'acts:issues.tooShort', values: { limit: 2 } },
      { type: 'schemaViolation', name: 'bolts', detail: 'acts:issues.notWhole' },
      { type: 'unknownInput', name: 'price' },
    ],
  })
  expect(await house.runner.act(weave, ann, {} as { colour: string })).toMatchObject({
    issues: [{ type: 'requiredInput', name: 'colour', detail: 'acts:issues.required' }],
  })
  for (const colour of ['a\u0000b', 'half \ud800']) {
    expect(await house.runner.act(weave, ann, { colour })).toMatchObject({
      issues: [{ detail: 'acts:issues.notStorable' }],
    })
  }
})

test('a refused right is kept in the audit log, with who was refused and why', async () => {
  const outcome = await house.runner.act(weave, { ...ann, roles: [] }, { colour: 'red' })
  expect(refusedWith(outcome)).toBe('cloth.not-a-weaver')
  const subject = { type: 'bolt', id: 'red', organisation: guild }
  expect(await house.ledger()).toEqual([
    { act: 'cloth.weave', actor: 'ann', subject, outcome: 'refused', refusal: 'cloth.not-a-weaver' },
  ])
})

test('a refused proof of identity is kept where the act says so', async () => {
  const seal = (auditFailedProof: boolean) => ({
    ...defineAct({
      name: 'cloth.seal',
      input: z.strictObject({}),
      output: z.object({}),
      allow: () => true,
      about: () => ({ type: 'seal', id: 'x' }),
      run: async () => refusals['wrong-seal'](),
    }),
    auditFailedProof,
  })
  await house.runner.act(seal(false), ann, {})
  expect(await house.ledger()).toEqual([])
  await house.runner.act(seal(true), ann, {})
  expect(await house.ledger()).toMatchObject([{ refusal: 'cloth.wrong-seal' }])
})

test('an act that lost a race for a lock runs again, and only so often', async () => {
  let turns = 0
  const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' })
  loom.during = async () => {
    turns += 1
    if (turns < 3) throw deadlock
  }
  accepted(await house.runner.act(weave, ann, { colour: 'red' }))
  expect([turns, await house.bolts(), house.heard.length]).toEqual([3, ['red'], 1])
  loom.during = () => Promise.reject(deadlock)
  await expect(house.runner.act(weave, ann, { colour: 'blue' })).rejects.toThrow('deadlock')
})

test('what an act prepares stands even when the act refuses, and reaches its run', async () => {
  const guess = definePreparedAct({
    name: 'cloth.guess',
    input: z.strictObject({ colour: z.string() }),
    output: z.object({ counted: z.int() }),
    allow: () => true,
    about: () => ({ type: 'guess', id: 'x' }),
    prepare: ({ transaction, actor }, { colour }) =>
      transaction(async ({ query }) => {
        await query('insert into cloth.bolt values (gen_random_uuid(), $1, $2)', [actor.organisation, colour])
        return colour === 'wrong' ? refusals['wrong-seal']() : 7
      }),
    run: async (_, { colour }, counted) => (colour === 'late' ? refusals['colour-forbidden']() : { counted }),
  })
  expect(await house.runner.act(guess, ann, { colour: 'right' })).toEqual({ counted: 7 })
  expect(refusedWith(await house.runner.act(guess, ann, { colour: 'late' }))).toBe('cloth.colour-forbidden')
  expect(refusedWith(await house.runner.act(guess, ann, { colour: 'wrong' }))).toBe('cloth.wrong-seal')
  expect(await house.bolts()).toEqual(['late', 'right', 'wrong'])
})

const count = defineQuestion({
  name: 'cloth.count',
  input: z.strictObject({ colour: z.string().optional() }),
  output: z.object({ bolts: z.int() }),
  allow: isWeaver,
  run: async ({ transaction }, { colour }) => {
    if (colour === 'sly') await transaction.query(`delete from cloth.bolt`)
    const { rows } = await transaction.query('select count(*)::int as bolts from cloth.bolt')
    return colour === 'unknown' ? refusals['colour-forbidden']() : { bolts: Number(rows[0]?.bolts) }
  },
})

test('a question sees the rows of its own organisation and can change nothing', async () => {
  accepted(await house.runner.act(weave, ann, { colour: 'red' }))
  accepted(await house.runner.act(weave, bob, { colour: 'blue' }))
  expect(await house.runner.ask(count, ann, {})).toEqual({ bolts: 1 })
  expect(await house.runner.ask({ ...count, reach: 'platform' }, ann, {})).toEqual({ bolts: 2 })
  await expect(house.runner.ask(count, ann, { colour: 'sly' })).rejects.toThrow(/read-only/)
  expect(await house.bolts()).toEqual(['blue', 'red'])
})

test('a question is refused for its input, its right or its matter, without an audit entry', async () => {
  expect(refusedWith(await house.runner.ask(count, ann, { colour: 3 } as unknown as object))).toBe(
    'acts.invalid-input',
  )
  expect(refusedWith(await house.runner.ask(count, { ...ann, roles: [] }, {}))).toBe('cloth.not-a-weaver')
  expect(refusedWith(await house.runner.ask(count, ann, { colour: 'unknown' }))).toBe(
    'cloth.colour-forbidden',
  )
  expect(await house.ledger()).toEqual([])
})

test('a database that is away is an answer: try again, nothing was kept', async () => {
  const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const away: Database = { ...house.database, transaction: () => Promise.reject(gone) }
  const alone = createRunner({ database: away, clock, audit, log })
  const unavailable = { code: 'acts.temporarily-unavailable', kind: 'unavailable', retryAfterSeconds: 5 }
  expect(await alone.act(weave, ann, { colour: 'red' })).toMatchObject(unavailable)
  expect(await alone.act(weave, { ...ann, roles: [] }, { colour: 'red' })).toMatchObject(unavailable)
  expect(await alone.ask(count, ann, {})).toMatchObject(unavailable)
})
