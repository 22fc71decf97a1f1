import { fixedClock } from '@beffroi/clock'
import type { Database, MigrationSet } from '@beffroi/database'
import { openTestDatabase } from '@beffroi/database/testing'
import { defineRefusals, isRefusal } from '@beffroi/errors'
import { memoryLogger } from '@beffroi/logging'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { defineAct, definePreparedAct, defineQuestion, type Verdict } from './act.ts'
import { type Actor, anonymous } from './actor.ts'
import type { AuditRecord } from './audit-port.ts'
import { defineFact, type Fact } from './fact.ts'
import { migrations } from './migrations.ts'
import { createRunner, type Runner } from './runner.ts'
import { accepted, refusedWith } from './testing/test-house.ts'

const guild = '0b2f6c1e-5a3d-4c8e-9f10-0000000000aa'
const rival = '0b2f6c1e-5a3d-4c8e-9f10-0000000000bb'
const aFact = '0b2f6c1e-5a3d-7c8e-9f10-0000000000f1'
const ann: Actor = {
  kind: 'person',
  label: 'ann',
  person: '0b2f6c1e-5a3d-4c8e-9f10-000000000001',
  organisation: guild,
  roles: ['weaver'],
  language: 'fr',
}
const bob: Actor = {
  ...ann,
  label: 'bob',
  person: '0b2f6c1e-5a3d-4c8e-9f10-000000000002',
  organisation: rival,
}

const cloth: MigrationSet = {
  name: 'cloth',
  migrations: [
    {
      name: '0001-cloth',
      sql: `
        create schema cloth;
        create table cloth.bolt (id uuid primary key, organisation uuid not null, colour text not null unique);
        select platform.guard('cloth.bolt');
        create policy own on cloth.bolt
          using (organisation = platform.current_organisation() or platform.has_platform_reach());
        create table cloth.ledger (entry jsonb not null);
        select platform.guard('cloth.ledger');
        create policy any_writes on cloth.ledger for insert with check (true);
        create policy any_reads on cloth.ledger for select using (true);
      `,
    },
  ],
}
const refusals = defineRefusals('cloth', {
  'not-a-weaver': { kind: 'forbidden' },
  'colour-forbidden': { kind: 'conflict' },
  'wrong-seal': { kind: 'unauthenticated' },
})
const boltWoven = defineFact('cloth.bolt-woven', 1, z.object({ colour: z.string() }))
const isWeaver = (actor: Actor): Verdict => actor.roles.includes('weaver') || refusals['not-a-weaver']()

let during: () => Promise<void> = async () => undefined
const weave = defineAct({
  name: 'cloth.weave',
  input: z.strictObject({ colour: z.string().min(2), bolts: z.int().default(1) }),
  output: z.object({ id: z.string(), colour: z.string() }),
  allow: isWeaver,
  about: ({ colour }, bolt) => ({ type: 'bolt', id: bolt?.id ?? colour, organisation: guild }),
  run: async ({ transaction, actor, newId, announce }, { colour, bolts }) => {
    const id = newId()
    await transaction.query('insert into cloth.bolt values ($1, $2, $3)', [id, actor.organisation, colour])
    for (let bolt = 0; bolt < bolts; bolt++) {
      const subject = { type: 'bolt', id: `${colour} ${bolt}` }
      announce(boltWoven, { subject, organisation: guild, audience: [guild, rival], payload: { colour } })
    }
    await during()
    if (colour === 'purple') return refusals['colour-forbidden']({ colour })
    if (colour === 'void') return { id } as { id: string; colour: string }
    return { id, colour }
  },
})

let database: Database
let runner: Runner
let heard: (readonly Fact[])[]
const { logger: log } = memoryLogger()
const clock = fixedClock('2026-11-21T21:10:00.000Z')
const audit = ({ actor, at, id, ...record }: AuditRecord) =>
  `insert into cloth.ledger values ('${JSON.stringify({ ...record, actor: actor.label })}')`

beforeAll(async () => {
  database = await openTestDatabase([migrations, cloth])
})
afterAll(() => database.close())
beforeEach(async () => {
  heard = []
  during = async () => undefined
  runner = createRunner({ database, clock, audit, log, onFacts: (facts) => heard.push(facts) })
  await database.maintenance(({ query }) =>
    query(
      'truncate cloth.bolt, cloth.ledger, platform.outbox, platform.idempotency, platform.follower_receipt',
    ),
  )
})

const all = async (sql: string) => (await database.maintenance(({ query }) => query(sql))).rows
const bolts = async () =>
  (await all('select colour from cloth.bolt order by colour')).map(({ colour }) => colour)
const ledger = async () => (await all('select entry from cloth.ledger')).map(({ entry }) => entry)
const waiting = () =>
  all('select type, subject_id, organisation, audience, payload from platform.outbox order by id')

test('an act keeps its row, its audit entry and its facts in one commit, then says that facts wait', async () => {
  const bolt = accepted(await runner.act(weave, ann, { colour: 'red', bolts: 3 }))
  expect(bolt.colour).toBe('red')
  expect(await bolts()).toEqual(['red'])
  const subject = { type: 'bolt', id: bolt.id, organisation: guild }
  expect(await ledger()).toEqual([{ act: 'cloth.weave', actor: 'ann', subject, outcome: 'done' }])
  expect(await waiting()).toMatchObject([
    { type: 'cloth.bolt-woven', subject_id: 'red 0', audience: [guild, rival], payload: { colour: 'red' } },
    { subject_id: 'red 1' },
    { subject_id: 'red 2' },
  ])
  expect(heard).toHaveLength(1)
})

test('a refusal takes back everything the act had written, and nobody hears of it', async () => {
  const outcome = await runner.act(weave, ann, { colour: 'purple' })
  expect(refusedWith(outcome)).toBe('cloth.colour-forbidden')
  expect([await bolts(), await ledger(), await waiting(), heard]).toEqual([[], [], [], []])
})

test('a bug takes back everything too, and is thrown', async () => {
  during = () => Promise.reject(new Error('a bug'))
  await expect(runner.act(weave, ann, { colour: 'red' })).rejects.toThrow('a bug')
  expect([await bolts(), await ledger(), await waiting(), heard]).toEqual([[], [], [], []])
})

test('an outcome beside its own schema is a bug, and nothing is kept', async () => {
  await expect(runner.act(weave, ann, { colour: 'void' })).rejects.toThrow()
  expect([await bolts(), await waiting()]).toEqual([[], []])
})

test('an audit entry that cannot be kept means an act that did not happen', async () => {
  const unheard = createRunner({ database, clock, log, audit: () => 'insert into cloth.nowhere values (1)' })
  await expect(unheard.act(weave, ann, { colour: 'red' })).rejects.toThrow(/cloth.nowhere/)
  expect([await bolts(), await waiting()]).toEqual([[], []])
})

test('wrong input is refused by field, before anything is read', async () => {
  const outcome = await runner.act(weave, ann, { colour: 'r', bolts: 1.5, price: 3 } as unknown as {
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
  expect(await runner.act(weave, ann, {} as { colour: string })).toMatchObject({
    issues: [{ type: 'requiredInput', name: 'colour', detail: 'acts:issues.required' }],
  })
  for (const colour of ['a\u0000b', 'half \ud800']) {
    expect(await runner.act(weave, ann, { colour })).toMatchObject({
      issues: [{ detail: 'acts:issues.notStorable' }],
    })
  }
})

test('a refused right is kept in the audit log, with who was refused and why', async () => {
  const outcome = await runner.act(weave, { ...ann, roles: [] }, { colour: 'red' })
  expect(refusedWith(outcome)).toBe('cloth.not-a-weaver')
  const subject = { type: 'bolt', id: 'red', organisation: guild }
  expect(await ledger()).toEqual([
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
  await runner.act(seal(false), ann, {})
  expect(await ledger()).toEqual([])
  await runner.act(seal(true), ann, {})
  expect(await ledger()).toMatchObject([{ refusal: 'cloth.wrong-seal' }])
})

test('a repeat with the same key gives the same outcome, once', async () => {
  const key = { idempotencyKey: 'intent-1' }
  const first = await runner.act(weave, ann, { colour: 'red' }, key)
  const second = await runner.act(weave, ann, { colour: 'red' }, key)
  expect(second).toEqual(first)
  expect([await bolts(), (await ledger()).length, heard.length]).toEqual([['red'], 1, 1])
})

test('the same key for another input, another act or another person is not the same intent', async () => {
  const key = { idempotencyKey: 'intent-1' }
  accepted(await runner.act(weave, ann, { colour: 'red' }, key))
  expect(refusedWith(await runner.act(weave, ann, { colour: 'blue' }, key))).toBe(
    'acts.idempotency-key-reused',
  )
  accepted(await runner.act(weave, bob, { colour: 'green' }, key))
  accepted(await runner.act({ ...weave, name: 'cloth.weave-again' }, ann, { colour: 'white' }, key))
  expect(await bolts()).toEqual(['green', 'red', 'white'])
})

test('a double click runs once, and both clicks get the same answer', async () => {
  const key = { idempotencyKey: 'intent-1' }
  const twins = await Promise.all([1, 2, 3].map(() => runner.act(weave, ann, { colour: 'red' }, key)))
  expect(new Set(twins.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(isRefusal(twins[0])).toBe(false)
  expect(await bolts()).toEqual(['red'])
})

test('a repeat that would now be refused is still answered as the first time', async () => {
  let isFull = false
  const key = { idempotencyKey: 'intent-1' }
  const shelve = {
    ...weave,
    run: (...args: Parameters<typeof weave.run>) =>
      isFull ? Promise.resolve(refusals['colour-forbidden']()) : weave.run(...args),
  }
  const first = accepted(await runner.act(shelve, ann, { colour: 'red' }, key))
  isFull = true
  expect(await runner.act(shelve, ann, { colour: 'red' }, key)).toEqual(first)
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
  expect(await runner.act(sweep, ann, {}, key)).toBeUndefined()
  expect(await runner.act(sweep, ann, {}, key)).toBeUndefined()
  expect(await ledger()).toHaveLength(1)
})

test('a secret outcome and the intent of nobody are never kept', async () => {
  const key = { idempotencyKey: 'intent-1' }
  accepted(await runner.act({ ...weave, secretOutcome: true }, ann, { colour: 'red' }, key))
  const open = { ...weave, allow: () => true as const, run: async () => ({ id: 'x', colour: 'blue' }) }
  accepted(await runner.act(open, anonymous('fr'), { colour: 'blue' }, key))
  expect(await all('select * from platform.idempotency')).toEqual([])
})

test('a follower is run once for a fact, also by two workers at once', async () => {
  await all(
    `insert into platform.outbox values ('${aFact}', 'x', 1, now(), 't', 'i', '${guild}', '{}', '{}')`,
  )
  const receipt = { fact: aFact, follower: 'cloth.weaver' }
  const outcomes = await Promise.all(
    [1, 2].map((turn) => runner.act(weave, ann, { colour: `red ${turn}` }, { receipt })),
  )
  expect(outcomes.filter(isRefusal).map(({ code }) => code)).toEqual(['acts.fact-already-followed'])
  expect(await bolts()).toHaveLength(1)
  expect(refusedWith(await runner.act(weave, ann, { colour: 'blue' }, { receipt }))).toBe(
    'acts.fact-already-followed',
  )
  accepted(
    await runner.act(weave, ann, { colour: 'blue' }, { receipt: { ...receipt, follower: 'cloth.dyer' } }),
  )
})

test('a follower that is refused leaves no receipt, so that it may come again', async () => {
  await all(
    `insert into platform.outbox values ('${aFact}', 'x', 1, now(), 't', 'i', '${guild}', '{}', '{}')`,
  )
  const receipt = { fact: aFact, follower: 'cloth.weaver' }
  await runner.act(weave, ann, { colour: 'purple' }, { receipt })
  expect(await all('select * from platform.follower_receipt')).toEqual([])
  accepted(await runner.act(weave, ann, { colour: 'red' }, { receipt }))
})

test('an act that lost a race for a lock runs again, and only so often', async () => {
  let turns = 0
  const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' })
  during = async () => {
    turns += 1
    if (turns < 3) throw deadlock
  }
  accepted(await runner.act(weave, ann, { colour: 'red' }))
  expect([turns, await bolts(), heard.length]).toEqual([3, ['red'], 1])
  during = () => Promise.reject(deadlock)
  await expect(runner.act(weave, ann, { colour: 'blue' })).rejects.toThrow('deadlock')
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
  expect(await runner.act(guess, ann, { colour: 'right' })).toEqual({ counted: 7 })
  expect(refusedWith(await runner.act(guess, ann, { colour: 'late' }))).toBe('cloth.colour-forbidden')
  expect(refusedWith(await runner.act(guess, ann, { colour: 'wrong' }))).toBe('cloth.wrong-seal')
  expect(await bolts()).toEqual(['late', 'right', 'wrong'])
})

const count = defineQuestion({
  name: 'cloth.count',
  input: z.strictObject({ colour: z.string().optional() }),
  output: z.object({ bolts: z.int() }),
  allow: isWeaver,
  run: async ({ transaction }, { colour }) => {
    if (colour === 'sly') await transaction.query(`delete from cloth.bolt`)
    const { rows } = await transaction.query('select count(*)::int as bolts from cloth.bolt')
    return colour === 'unknown' ? refusals['colour-forbidden']() : { bolts: Number(rows[0]?.['bolts']) }
  },
})

test('a question sees the rows of its own organisation and can change nothing', async () => {
  accepted(await runner.act(weave, ann, { colour: 'red' }))
  accepted(await runner.act(weave, bob, { colour: 'blue' }))
  expect(await runner.ask(count, ann, {})).toEqual({ bolts: 1 })
  expect(await runner.ask({ ...count, reach: 'platform' }, ann, {})).toEqual({ bolts: 2 })
  await expect(runner.ask(count, ann, { colour: 'sly' })).rejects.toThrow(/read-only/)
  expect(await bolts()).toEqual(['blue', 'red'])
})

test('a question is refused for its input, its right or its matter, without an audit entry', async () => {
  expect(refusedWith(await runner.ask(count, ann, { colour: 3 } as unknown as object))).toBe(
    'acts.invalid-input',
  )
  expect(refusedWith(await runner.ask(count, { ...ann, roles: [] }, {}))).toBe('cloth.not-a-weaver')
  expect(refusedWith(await runner.ask(count, ann, { colour: 'unknown' }))).toBe('cloth.colour-forbidden')
  expect(await ledger()).toEqual([])
})

test('a database that is away is an answer: try again, nothing was kept', async () => {
  const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const away: Database = { ...database, transaction: () => Promise.reject(gone) }
  const alone = createRunner({ database: away, clock, audit, log })
  const unavailable = { code: 'acts.temporarily-unavailable', kind: 'unavailable', retryAfterSeconds: 5 }
  expect(await alone.act(weave, ann, { colour: 'red' })).toMatchObject(unavailable)
  expect(await alone.act(weave, { ...ann, roles: [] }, { colour: 'red' })).toMatchObject(unavailable)
  expect(await alone.ask(count, ann, {})).toMatchObject(unavailable)
})
