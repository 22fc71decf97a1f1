import type { PgBoss } from 'pg-boss'

/** A job that was given up, with the reason; kept for a year, until somebody puts it back or lets it be. */
export interface DeadJob {
  readonly id: string
  readonly data: object
  readonly problem: string
  readonly key?: string
  readonly at: Date
}

export function deadQueueOf(queue: string): string {
  return `${queue}/dead`
}

export async function findDead(boss: PgBoss, queue: string): Promise<readonly DeadJob[]> {
  const jobs = await boss.findJobs<Partial<Pick<DeadJob, 'data' | 'problem' | 'key'>>>(deadQueueOf(queue), {
    queued: true,
  })
  return jobs.map(({ id, data, createdOn, sourceName }) => ({
    id,
    at: createdOn,
    // What pg-boss buried itself (its process died at each attempt) is the bare data.
    data: sourceName === null ? (data.data ?? {}) : data,
    problem: data.problem ?? 'the process ended during each attempt',
    ...(data.key === undefined ? {} : { key: data.key }),
  }))
}

export async function redriveDead(boss: PgBoss, queue: string): Promise<number> {
  const dead = await findDead(boss, queue)
  for (const { id, data, key } of dead) {
    await boss.send(queue, data, key === undefined ? {} : { singletonKey: key })
    await boss.deleteJob(deadQueueOf(queue), id)
  }
  return dead.length
}
