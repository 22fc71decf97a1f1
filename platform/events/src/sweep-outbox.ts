import type { TimedAct } from '@beffroi/jobs'

const day = 86_400_000

/** How long a fact stays after it was handed on (longer than a follower is retried), and an intent for its repeat. */
const kept = { facts: 90 * day, intents: 7 * day }

/** Keeps the outbox and the kept outcomes from growing for ever. */
export const sweepOutbox: TimedAct = {
  name: 'events.sweep-outbox',
  every: '1 day',
  run: async ({ database, clock }) => {
    const before = (age: number) => new Date(clock.now().getTime() - age)
    await database.maintenance(async (transaction) => {
      await transaction.query('delete from platform.outbox where dispatched_at < $1', [before(kept.facts)])
      await transaction.query('delete from platform.idempotency where at < $1', [before(kept.intents)])
    })
  },
}
