import { newId } from '@beffroi/acts'
import type { Clock } from '@beffroi/clock'
import type { Database, Transaction } from '@beffroi/database'
import type { Logger } from '@beffroi/logging'
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import { type DeadJob, deadQueueOf, findDead, redriveDead } from './dead-jobs.ts'
import { type Loop, startLoop } from './loop.ts'
import { type TimedAct, type TimedActHouse, timingOf } from './timed-act.ts'

/** What a handler says of a job that can never succeed: it is kept apart at once, for a person to look at. */
export interface Hopeless {
  readonly hopeless: string
}

export type Handler<D extends object> = (data: D) => Promise<Hopeless | undefined>

export interface QueueSettings {
  /** Jobs taken at once, done side by side. */
  readonly batch?: number
  readonly retries?: number
  /** Seconds before the first repeat; each following pause is about twice as long, up to ten minutes. */
  readonly pause?: number
  /** Jobs with the same key are done one after the other, in the order they were sent. */
  readonly ordered?: boolean
}

export interface Sending<D extends object> {
  readonly data: D
  readonly key?: string
}

export interface JobCounts {
  readonly waiting: number
  readonly dead: number
}

export interface Jobs {
  /** Declares a queue and who does its jobs. Before `start`. */
  queue<D extends object>(name: string, handler: Handler<D>, settings?: QueueSettings): void
  /** Declares what is done by the clock. Before `start`. */
  timed(acts: readonly TimedAct[], house: TimedActHouse): void
  /** With a transaction (of `maintenance`), the jobs exist when it commits. */
  send<D extends object>(queue: string, jobs: readonly Sending<D>[], transaction?: Transaction): Promise<void>
  /** Looks for jobs now rather than at the next poll. */
  wake(queue: string): void
  counts(): Promise<JobCounts>
  dead(queue: string): Promise<readonly DeadJob[]>
  /** Puts the dead jobs of a queue back into it; says how many. */
  redrive(queue: string): Promise<number>
  start(): Promise<void>
  /** Lets running jobs end, for five seconds. */
  stop(): Promise<void>
}

export interface JobsParts {
  readonly database: Database
  readonly log: Logger
  readonly clock: Clock
  /** False: jobs are only sent here, other processes do them. */
  readonly works?: boolean
}

interface DeclaredQueue {
  readonly name: string
  readonly handler: Handler<object>
  readonly settings: Required<QueueSettings>
}

const usual: Required<QueueSettings> = { batch: 10, retries: 8, pause: 5, ordered: false }
const longestPause = 600
const grace = 5_000

/** Jobs on pg-boss, in the same database as everything else. */
export function createJobs({ database, log, clock, works = true }: JobsParts): Jobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.query(text, values) },
    schema: 'jobs',
    ...(database.kind === 'embedded' ? { backend: 'pglite' as const } : {}),
    // Rare on purpose: an idle house on the embedded database should be nearly silent.
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 15,
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 3600,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    schedule: works,
    supervise: works,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  const queues: DeclaredQueue[] = []
  const timedActs: { readonly act: TimedAct; readonly house: TimedActHouse }[] = []
  const workers = new Map<string, string>()
  const loops: Loop[] = []
  let running = false

  async function open({ name, handler, settings }: DeclaredQueue): Promise<void> {
    await boss.createQueue(deadQueueOf(name), { retentionSeconds: 365 * 86_400 })
    await boss.createQueue(name, {
      policy: settings.ordered ? 'key_strict_fifo' : 'standard',
      retryLimit: settings.retries,
      retryDelay: settings.pause,
      retryBackoff: true,
      retryDelayMax: longestPause,
      expireInSeconds: 300,
      // A process that dies is noticed within a minute, long before its jobs would expire.
      heartbeatSeconds: 30,
      deleteAfterSeconds: 3600,
      deadLetter: deadQueueOf(name),
    })
    // pg-boss looks a queue up when it is first used, by the pool: inside a transaction that would be refused.
    await boss.insert(name, [])
    if (!works) return
    const options = {
      batchSize: settings.batch,
      pollingIntervalSeconds: 2,
      includeMetadata: true,
      perJobResults: true,
    } as const
    const worker = await boss.work<object, object, typeof options>(name, options, (jobs) =>
      Promise.all(jobs.map((job) => attempt(name, job, handler, settings.retries))),
    )
    workers.set(name, worker)
  }

  // Only one process may hold the embedded database: what is still active was left by one that died.
  async function takeBackAbandoned(): Promise<void> {
    if (database.kind !== 'embedded') return
    await database.query(`update jobs.job set state = 'retry', start_after = now() where state = 'active'`)
  }

  async function attempt(
    queue: string,
    job: JobWithMetadata<object>,
    handler: Handler<object>,
    retries: number,
  ): Promise<JobResult> {
    const bury = async (problem: string): Promise<JobResult> => {
      // By our own hand, not as a failed job: that would hold back whatever has the same key behind it.
      const data = { data: job.data, problem, ...(job.singletonKey ? { key: job.singletonKey } : {}) }
      await boss.send(deadQueueOf(queue), data, { id: job.id })
      log.error({ queue, job: job.id, problem }, 'job given up')
      return { id: job.id, status: 'completed' }
    }
    try {
      const outcome = await handler(job.data)
      return outcome ? await bury(outcome.hopeless) : { id: job.id, status: 'completed' }
    } catch (error) {
      log.warn({ err: error, queue, job: job.id, attempt: job.retryCount + 1 }, 'job failed')
      const problem = error instanceof Error ? error.message : String(error)
      if (job.retryCount >= retries) return bury(problem)
      return { id: job.id, status: 'failed', output: { message: problem } }
    }
  }

  async function openTimed({ act, house }: (typeof timedActs)[number]): Promise<void> {
    const timing = timingOf(act)
    if ('seconds' in timing) {
      if (works)
        loops.push(startLoop(timing.seconds * 1000, () => act.run(house), log.child({ timed: act.name })))
      return
    }
    const queue = `timed/${act.name}`
    await open({
      name: queue,
      handler: async () => void (await act.run(house)),
      settings: { ...usual, retries: 2 },
    })
    await boss.schedule(queue, timing.cron, null, { tz: 'Europe/Brussels', missed: 'once' })
  }

  return {
    queue: (name, handler, settings = {}) => {
      queues.push({ name, handler: handler as Handler<object>, settings: { ...usual, ...settings } })
    },
    timed: (acts, house) => {
      for (const act of acts) timedActs.push({ act, house })
    },
    async send(queue, jobs, transaction) {
      if (jobs.length === 0) return
      const options = transaction
        ? { db: { executeSql: (text: string, values?: unknown[]) => transaction.query(text, values) } }
        : {}
      // Jobs of one commit have one time: their identifiers keep the order in which they were given.
      const rows = jobs.map(({ data, key }) => ({
        id: newId(clock.now()),
        data,
        ...(key === undefined ? {} : { singletonKey: key }),
      }))
      await boss.insert(queue, rows, options)
    },
    wake(queue) {
      const worker = workers.get(queue)
      if (worker && running) boss.notifyWorker(worker)
    },
    async counts() {
      const { rows } = await database.query(
        `select count(*) filter (where name like '%/dead')::int as dead,
                count(*) filter (where name not like '%/dead' and name not like '\\_\\_pgboss%')::int as waiting
         from jobs.job where state in ('created', 'retry', 'active')`,
      )
      return { dead: Number(rows[0]?.dead ?? 0), waiting: Number(rows[0]?.waiting ?? 0) }
    },
    dead: (queue) => findDead(boss, queue),
    redrive: (queue) => redriveDead(boss, queue),
    async start() {
      await boss.start()
      await takeBackAbandoned()
      for (const queue of queues) await open(queue)
      for (const timed of timedActs) await openTimed(timed)
      running = true
    },
    async stop() {
      if (!running) return
      running = false
      await Promise.all(loops.map((loop) => loop.stop()))
      await boss.stop({ graceful: true, timeout: grace, close: false })
    },
  }
}
