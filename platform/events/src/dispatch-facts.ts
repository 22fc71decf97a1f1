import type { Fact } from '@beffroi/acts'
import type { Clock } from '@beffroi/clock'
import type { Database } from '@beffroi/database'
import type { Jobs } from '@beffroi/jobs'
import { followersQueue } from './follow-fact.ts'
import type { Follower } from './follower.ts'
import type { Ended } from './live-hub.ts'
import { sayLive } from './live-wire.ts'
import { markDispatched, takeWaiting } from './outbox-store.ts'

export interface DispatchParts {
  readonly database: Database
  readonly jobs: Jobs
  readonly followers: readonly Follower[]
  readonly clock: Clock
  readonly closesStreams?: (fact: Fact) => Ended | undefined
}

export const mostFactsAtOnce = 200

/**
 * One step: take waiting facts, start their followers, tell the live screens, mark them, all in one commit. Whatever
 * dies in between leaves them waiting, and nothing of the step exists.
 */
export async function dispatchFacts(parts: DispatchParts): Promise<number> {
  return parts.database.maintenance(async (transaction) => {
    const facts = await takeWaiting(transaction, mostFactsAtOnce)
    if (facts.length === 0) return 0
    const starts = facts.flatMap((fact) =>
      parts.followers
        .filter(({ on }) => on === fact.type)
        .map(({ name }) => ({
          data: { fact: fact.id, follower: name },
          key: `${name} ${fact.subject.type} ${fact.subject.id}`,
        })),
    )
    await parts.jobs.send(followersQueue, starts, transaction)
    sayLive(transaction, facts, parts.closesStreams)
    markDispatched(transaction, facts, parts.clock.now())
    return facts.length
  })
}
