import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '@beffroi/config'
import { openHouse, serveHouse } from '@beffroi/server'
import { answerQuestions } from '../house/answer-questions.ts'
import { pressBareInserts } from './bare-insert.ts'

// The house as it is served, with one more room: the embedded database can only be reached from inside its process,
// so the bare insert it is compared with is made here too.
const read = readConfig(process.env)
if (!('config' in read)) throw new Error(JSON.stringify(read.problems))
const opened = await openHouse(read.config)
if ('problem' in opened) throw new Error(opened.problem.code)
const { house } = opened
const served = await serveHouse(house)

const waiting = `
  select (select count(*) from platform.outbox where dispatched_at is null)
    + (select count(*) from jobs.job where name = 'followers' and state in ('created', 'retry', 'active')) as left`

answerQuestions(
  {
    inserts: async ({ concurrency, seconds }) =>
      pressBareInserts(house.database, read.config.databaseUrl, {
        concurrency: Number(concurrency),
        seconds: Number(seconds),
      }),
    /** Waits until what the acts started is done: its work must not slow what they are compared with. */
    settle: async ({ followers }) => {
      for (let tries = 0; tries < 12_000; tries++) {
        const { rows } = await house.database.maintenance((transaction) => transaction.query(waiting))
        if (Number(rows[0]?.left) === 0 || followers !== true) break
        await pause(50)
      }
      return { settled: true }
    },
    facts: async () => {
      const { rows } = await house.database.query(
        `select version() as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
      )
      return rows[0] ?? {}
    },
  },
  async () => {
    await served.close()
    await house.close()
  },
)
