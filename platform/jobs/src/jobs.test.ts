import { createRunner } from '@beffroi/acts'
import { fixedClock } from '@beffroi/clock'
import type { Database } from '@beffroi/database'
import { openTestDatabase } from '@beffroi/database/testing'
import { memoryLogger } from '@beffroi/logging'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createJobs, type Jobs } from './jobs.ts'
import { timingOf } from './timed-act.ts'

let database: Database
let jobs: Jobs
const { logger: log } = memoryLogger()
const clock = fixedClock('2026-11-21T08:00:00Z')
beforeAll(async () => {
  database = await openTestDatabase([])
})
afterAll(() => database.close())
afterEach(() => jobs.stop())

const patience = { timeout: 20_000, interval: 100 }

test('a job is done, and one sent in a transaction that rolls back never was', async () => {
  jobs = createJobs({ database, log, clock })
  const done: unknown[] = []
  jobs.queue<{ n: number }>('post', async ({ n }) => void done.push(n))
  await jobs.start()
  await database.maintenance(async (transaction) => {
    await jobs.send('post', [{ data: { n: 1 } }], transaction)
    transaction.rollBack()
  })
  await jobs.send('post', [{ data: { n: 2 } }])
  jobs.wake('post')
  await expect.poll(() => done, patience).toEqual([2])
})

test('a job that fails is repeated, and given up after its last try', async () => {
  jobs = createJobs({ database, log, clock })
  let tries = 0
  jobs.queue(
    'stubborn',
    async () => {
      tries += 1
      throw new Error('no')
    },
    { retries: 1, pause: 1 },
  )
  await jobs.start()
  await jobs.send('stubborn', [{ data: { n: 1 } }])
  await expect.poll(() => jobs.dead('stubborn'), patience).toMatchObject([{ data: { n: 1 }, problem: 'no' }])
  expect(tries).toBe(2)
  expect((await jobs.counts()).dead).toBe(1)
})

test('jobs with the same key are done in order, also when the first one stumbles', async () => {
  jobs = createJobs({ database, log, clock })
  const done: number[] = []
  let stumbled = false
  jobs.queue<{ n: number }>(
    'ordered',
    async ({ n }) => {
      if (n === 1 && !stumbled) {
        stumbled = true
        throw new Error('stumble')
      }
      done.push(n)
    },
    { ordered: true, pause: 1 },
  )
  await jobs.start()
  await jobs.send(
    'ordered',
    [1, 2, 3].map((n) => ({ data: { n }, key: 'same' })),
  )
  await expect.poll(() => done, patience).toEqual([1, 2, 3])
})

test.runIf(!process.env.BEFFROI_TEST_POSTGRES)(
  'a job whose process died is taken up again at the next start',
  async () => {
    const done: unknown[] = []
    const open = async (works: boolean) => {
      jobs = createJobs({ database, log, clock, works })
      jobs.queue<{ n: number }>('left', async ({ n }) => void done.push(n), { ordered: true })
      await jobs.start()
    }
    await open(false)
    await jobs.send('left', [{ data: { n: 1 }, key: 'k' }])
    await database.query(`update jobs.job set state = 'active', started_on = now() where name = 'left'`)
    await jobs.stop()
    await open(true)
    await expect.poll(() => done, patience).toEqual([1])
  },
)

test('an idle house asks the database for little', async () => {
  let asked = 0
  const counting: Database = {
    ...database,
    query: (text, values) => {
      asked += 1
      return database.query(text, values)
    },
  }
  jobs = createJobs({ database: counting, log, clock })
  jobs.queue('quiet', async () => undefined, { ordered: true })
  await jobs.start()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  asked = 0
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  expect(asked / 10).toBeLessThan(1.5)
})

test('something done every second is done by the clock, and a failure does not end it', async () => {
  jobs = createJobs({ database, log, clock })
  let turns = 0
  const act = {
    name: 'post.collect',
    every: '1 second',
    run: async () => {
      turns += 1
      if (turns === 1) throw new Error('first turn')
    },
  }
  const runner = createRunner({ database, clock, log, audit: () => 'select 1' })
  jobs.timed([act, { name: 'post.count', every: '5 minutes', run: async () => undefined }], {
    runner,
    database,
    clock,
    log,
  })
  await jobs.start()
  await expect.poll(() => turns, patience).toBeGreaterThan(1)
  const { rows } = await database.query(`select name, cron, timezone from jobs.schedule`)
  expect(rows).toEqual([{ name: 'timed/post.count', cron: '*/5 * * * *', timezone: 'Europe/Brussels' }])
})

test.each([
  ['5 minutes', { cron: '*/5 * * * *' }],
  ['1 hour', { cron: '0 */1 * * *' }],
  ['day', { cron: '0 3 * * *' }],
  ['15 4 * * 1', { cron: '15 4 * * 1' }],
  ['10 seconds', { seconds: 10 }],
])('every %s is a time', (every, timing) => expect(timingOf({ name: 'x', every })).toEqual(timing))

test.each(['sometimes', '7 minutes', '90 seconds', '2 days', ''])('every "%s" is none', (every) => {
  expect(() => timingOf({ name: 'x', every })).toThrow(/is no time/)
})

test('a process that leaves the jobs to others sends its very first one within a transaction', async () => {
  jobs = createJobs({ database, log, clock, works: false })
  jobs.queue<{ n: number }>('elsewhere', async () => undefined)
  await jobs.start()
  await database.maintenance((transaction) => jobs.send('elsewhere', [{ data: { n: 1 } }], transaction))
  expect((await jobs.counts()).waiting).toBe(1)
})
