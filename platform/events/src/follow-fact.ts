import { type Runner, systemActor } from '@beffroi/acts'
import type { Database } from '@beffroi/database'
import { isRefusal } from '@beffroi/errors'
import type { Hopeless } from '@beffroi/jobs'
import type { Follower } from './follower.ts'
import { findFact } from './outbox-store.ts'

export const followersQueue = 'followers'

export interface FollowParts {
  readonly database: Database
  readonly runner: Runner
  readonly byName: ReadonlyMap<string, Follower>
}

/** Runs one follower of one fact. Throwing means: try again later; hopeless: no repeat can help. */
export async function followFact(
  { database, runner, byName }: FollowParts,
  job: { readonly fact: string; readonly follower: string },
): Promise<Hopeless | undefined> {
  const follower = byName.get(job.follower)
  if (!follower) return { hopeless: `no follower is named ${job.follower}` }
  const fact = await findFact(database, job.fact)
  // Cleared away after its time, so its receipt is gone too: rather nothing than an effect twice.
  if (!fact) return undefined
  const outcome = await runner.act(
    follower.act,
    systemActor(follower.name, fact.organisation),
    follower.input(fact) as Record<string, unknown>,
    { receipt: { fact: fact.id, follower: follower.name } },
  )
  if (!isRefusal(outcome) || outcome.code === 'acts.fact-already-followed') return undefined
  if (outcome.kind === 'unavailable' || outcome.kind === 'limited')
    throw new Error(`refused for now: ${outcome.code}`)
  return { hopeless: `refused: ${outcome.code}` }
}
