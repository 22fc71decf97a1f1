import { setTimeout as pause } from 'node:timers/promises'
import type { Fact, Runner } from '@beffroi/acts'
import type { Clock } from '@beffroi/clock'
import type { Database } from '@beffroi/database'
import { type Jobs, type Loop, startLoop } from '@beffroi/jobs'
import type { Logger } from '@beffroi/logging'
import { dispatchFacts, mostFactsAtOnce } from './dispatch-facts.ts'
import { followersQueue, followFact } from './follow-fact.ts'
import type { Follower } from './follower.ts'
import { createLiveHub, type Ended, type LiveHub } from './live-hub.ts'
import { listenLive } from './live-wire.ts'
import { countWaiting } from './outbox-store.ts'

export interface EventsParts {
  readonly database: Database
  readonly runner: Runner
  readonly jobs: Jobs
  readonly followers: readonly Follower[]
  readonly clock: Clock
  readonly log: Logger
  /** Which live streams a fact ends, e.g. those of a session that is over. */
  readonly closesStreams?: (fact: Fact) => Ended | undefined
}

export interface EventsState {
  /** Facts not yet handed on. */
  readonly waiting: number
  /** Seconds since the oldest of them. */
  readonly lag: number
  /** Jobs given up, followers' and others'. */
  readonly dead: number
}

export interface Events {
  readonly liveHub: LiveHub
  /** After a commit that left facts: hand them on now. */
  wake(): void
  state(): Promise<EventsState>
  /** After `jobs.start`. */
  start(): Promise<void>
  stop(): Promise<void>
}

const poll = 1_000
/** Milliseconds between two steps while facts keep coming: handing on many at once costs little more than one. */
const breath = 100

/**
 * Hands the facts of the outbox to live screens and followers. A fact starts each follower at least once; its effect
 * in the database happens exactly once, for the receipt is in the follower's own commit.
 */
export function createEvents(parts: EventsParts): Events {
  const { database, jobs, log, clock } = parts
  const byName = new Map(parts.followers.map((follower) => [follower.name, follower]))
  if (byName.size !== parts.followers.length) throw new Error('Two followers have the same name.')
  jobs.queue<{ fact: string; follower: string }>(
    followersQueue,
    (job) => followFact({ ...parts, byName }, job),
    {
      ordered: true,
      retries: 10,
    },
  )
  const hub = createLiveHub()
  let loop: Loop | undefined
  let deafen: (() => Promise<void>) | undefined

  return {
    liveHub: hub,
    wake: () => loop?.wake(),
    async state() {
      const [{ waiting, oldest }, { dead }] = await Promise.all([countWaiting(database), jobs.counts()])
      const lag = oldest ? Math.max(0, (clock.now().getTime() - oldest.getTime()) / 1000) : 0
      return { waiting, lag, dead }
    },
    async start() {
      deafen = await listenLive(database, hub, log)
      loop = startLoop(
        poll,
        async () => {
          let taken: number
          do {
            taken = await dispatchFacts(parts)
            if (taken > 0) jobs.wake(followersQueue)
          } while (taken === mostFactsAtOnce)
          if (taken > 0) await pause(breath)
        },
        log,
      )
      loop.wake()
    },
    async stop() {
      await loop?.stop()
      await deafen?.()
    },
  }
}
