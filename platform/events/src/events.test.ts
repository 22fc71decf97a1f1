import { type Actor, defineAct, defineFact, type Runner } from '@beffroi/acts'
import { accepted, openTestHouse, type TestHouse } from '@beffroi/acts/testing'
import type { MigrationSet } from '@beffroi/database'
import { defineRefusals } from '@beffroi/errors'
import { createJobs, type Jobs } from '@beffroi/jobs'
import { memoryLogger } from '@beffroi/logging'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createEvents, type Events, type EventsParts } from './create-events.ts'
import { dispatchFacts } from './dispatch-facts.ts'
import { followFact } from './follow-fact.ts'
import { follower } from './follower.ts'
import type { LiveFact } from './live-hub.ts'

const mill = '0b2f6c1e-5a3d-4c8e-9f10-0000000000aa'
const bakery = '0b2f6c1e-5a3d-4c8e-9f10-0000000000bb'
const miller: Actor = { kind: 'person', label: 'miller', organisation: mill, roles: [], language: 'fr' }

const bread: MigrationSet = {
  name: 'bread',
  migrations: [
    {
      name: '0001-bread',
      sql: `
        create schema bread;
        create table bread.loaf (id uuid primary key, organisation uuid not null, sack text not null);
        select platform.guard('bread.loaf');
        create policy own on bread.loaf
          using (organisation = platform.current_organisation() or platform.has_platform_reach());
      `,
    },
  ],
}
const sackGround = defineFact('mill.sack-ground', 1, z.object({ sack: z.string() }))
const refusals = defineRefusals('bread', { 'no-oven': { kind: 'unavailable' }, burnt: { kind: 'conflict' } })

const grind = defineAct({
  name: 'mill.grind',
  input: z.strictObject({ sacks: z.array(z.string()) }),
  output: z.object({}),
  allow: () => true,
  about: () => ({ type: 'mill', id: 'one' }),
  run: async ({ announce }, { sacks }) => {
    for (const sack of sacks) {
      const audience = [mill, bakery]
      announce(sackGround, {
        subject: { type: 'sack', id: sack },
        organisation: mill,
        audience,
        payload: { sack },
      })
    }
    return {}
  },
})

let oven: 'cold' | 'hot' | 'too hot' | 'broken' = 'hot'
const baked: string[] = []
const bake = defineAct({
  name: 'bread.bake',
  input: z.strictObject({ sack: z.string() }),
  output: z.object({}),
  allow: (actor) => (actor.kind === 'system' ? true : refusals.burnt()),
  about: ({ sack }) => ({ type: 'loaf', id: sack }),
  run: async ({ transaction, actor, newId }, { sack }) => {
    baked.push(sack)
    if (oven === 'cold') return refusals['no-oven']()
    if (oven === 'too hot') return refusals.burnt()
    await transaction.query('insert into bread.loaf values ($1, $2, $3)', [newId(), actor.organisation, sack])
    if (oven === 'broken') throw new Error('the worker died')
    return {}
  },
})

const bakeLoaf = follower({
  name: 'bread.bake-loaf',
  on: sackGround,
  act: bake,
  input: ({ payload }) => ({ sack: payload.sack }),
})

let house: TestHouse
let jobs: Jobs
let events: Events
let parts: EventsParts
const { logger: log } = memoryLogger()

beforeAll(async () => {
  house = await openTestHouse({ migrations: [bread], audit: () => 'select 1' })
})
afterAll(() => house.close())

beforeEach(() => {
  oven = 'hot'
  baked.length = 0
  const { database, clock } = house
  jobs = createJobs({ database, log, clock })
  parts = { database, runner: house as Runner, jobs, followers: [bakeLoaf], clock, log }
  events = createEvents({
    ...parts,
    closesStreams: ({ subject }) => (subject.id === 'the last one' ? { session: 'gone' } : undefined),
  })
})
afterEach(async () => {
  await events.stop()
  await jobs.stop()
  await house.database.maintenance(async ({ query }) => {
    await query('delete from platform.outbox')
    await query('delete from bread.loaf')
    await query('drop schema if exists jobs cascade')
  })
})

const ground = async (...sacks: string[]) => accepted(await house.act(grind, miller, { sacks }))
const loaves = async () =>
  (
    await house.database.maintenance(({ query }) => query('select sack from bread.loaf order by sack'))
  ).rows.map(({ sack }) => sack)
const start = async () => {
  await jobs.start()
  await events.start()
}

test('a fact starts its follower, once, on behalf of the organisation it belongs to', async () => {
  await start()
  await ground('a', 'b', 'c')
  events.wake()
  await expect.poll(loaves, { timeout: 15_000 }).toEqual(['a', 'b', 'c'])
  expect(await events.state()).toMatchObject({ waiting: 0, dead: 0 })
})

test('live screens of the audience hear at once that something happened, and nothing of what', async () => {
  await start()
  const heard: [string, LiveFact][] = []
  const listener = (name: string) => ({
    fact: (fact: LiveFact) => heard.push([name, fact]),
    over: () => undefined,
  })
  events.liveHub.subscribe({ organisation: bakery }, listener('bakery'))
  events.liveHub.subscribe({ organisation: '0b2f6c1e-5a3d-4c8e-9f10-0000000000cc' }, listener('stranger'))
  events.liveHub.subscribe({}, listener('nobody'))
  const leave = events.liveHub.subscribe({ organisation: mill }, listener('left'))
  leave()
  await ground('a')
  const begun = performance.now()
  events.wake()
  await expect.poll(() => heard.length, { timeout: 5_000, interval: 5 }).toBe(1)
  expect(performance.now() - begun).toBeLessThan(2_000)
  const [name, fact] = heard[0] ?? []
  expect(name).toBe('bakery')
  expect(fact).toEqual({
    id: expect.any(String),
    type: 'mill.sack-ground',
    subject: { type: 'sack', id: 'a' },
    at: '2026-11-21T21:10:00.000Z',
  })
})

test('the stream of a session that has ended closes at once, the others stay', async () => {
  await start()
  const over: string[] = []
  for (const session of ['gone', 'stays']) {
    const end = () => over.push(session)
    events.liveHub.subscribe({ organisation: mill, session }, { fact: () => undefined, over: end })
  }
  await ground('the last one')
  events.wake()
  await expect.poll(() => over, { timeout: 5_000 }).toEqual(['gone'])
})

test('facts left by a process that died are found by the next one', async () => {
  await ground('a')
  await start()
  await expect.poll(loaves, { timeout: 15_000 }).toEqual(['a'])
})

test('a worker that dies before its commit leaves nothing, and the repeat does it once', async () => {
  await jobs.start()
  const [fact] = await announced('a')
  oven = 'broken'
  await expect(follow(fact)).rejects.toThrow('the worker died')
  expect(await loaves()).toEqual([])
  oven = 'hot'
  expect(await follow(fact)).toBeUndefined()
  expect(await loaves()).toEqual(['a'])
})

test('a worker that dies after its commit and before it says so never doubles the effect', async () => {
  await jobs.start()
  const [fact] = await announced('a')
  await follow(fact)
  await follow(fact)
  expect(await loaves()).toEqual(['a'])
  expect(baked).toEqual(['a'])
})

test('two workers with the same job at the same time do it once', async () => {
  await jobs.start()
  const [fact] = await announced('a')
  await Promise.all([follow(fact), follow(fact), follow(fact)])
  expect(await loaves()).toEqual(['a'])
})

test('a dispatcher that dies before its commit starts nobody and loses nothing', async () => {
  await jobs.start()
  await ground('a')
  const dying: Jobs = { ...jobs, send: async () => Promise.reject(new Error('died')) }
  await expect(dispatchFacts({ ...parts, jobs: dying })).rejects.toThrow('died')
  expect(await events.state()).toMatchObject({ waiting: 1 })
  expect(await dispatchFacts(parts)).toBe(1)
  expect(await dispatchFacts(parts)).toBe(0)
})

test('two dispatchers at the same time start each follower once', async () => {
  await jobs.start()
  const sacks = Array.from({ length: 30 }, (_, index) => `sack ${index}`)
  await ground(...sacks)
  const counts = await Promise.all([dispatchFacts(parts), dispatchFacts(parts)])
  expect(counts.reduce((sum, count) => sum + count)).toBe(30)
  expect((await jobs.counts()).waiting).toBe(30)
})

test('a follower refused for good is put aside at once, seen, and done again when it is put back', async () => {
  await start()
  oven = 'too hot'
  await ground('a')
  events.wake()
  await expect.poll(() => events.state(), { timeout: 15_000 }).toMatchObject({ dead: 1 })
  expect(await jobs.dead('followers')).toMatchObject([{ problem: 'refused: bread.burnt' }])
  oven = 'hot'
  expect(await jobs.redrive('followers')).toBe(1)
  jobs.wake('followers')
  await expect.poll(loaves, { timeout: 15_000 }).toEqual(['a'])
  expect(await events.state()).toMatchObject({ dead: 0 })
})

test('a follower refused for now comes again later', async () => {
  await jobs.start()
  const [fact] = await announced('a')
  oven = 'cold'
  await expect(follow(fact)).rejects.toThrow('bread.no-oven')
})

test('a job for a follower that no longer exists is put aside, and for a fact cleared away is over', async () => {
  await jobs.start()
  const [fact] = await announced('a')
  const byName = new Map()
  expect(await followFact({ ...parts, byName }, { fact: fact ?? '', follower: 'bread.gone' })).toHaveProperty(
    'hopeless',
  )
  expect(await follow('0b2f6c1e-5a3d-4c8e-9f10-0000000000ff')).toBeUndefined()
})

async function announced(...sacks: string[]): Promise<string[]> {
  await ground(...sacks)
  const { rows } = await house.database.maintenance(({ query }) =>
    query('select id from platform.outbox order by id'),
  )
  return rows.map(({ id }) => String(id))
}

function follow(fact: string | undefined) {
  const byName = new Map([[bakeLoaf.name, bakeLoaf]])
  return followFact({ ...parts, byName }, { fact: fact ?? '', follower: bakeLoaf.name })
}
