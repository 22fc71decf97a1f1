import type { Fact } from '@beffroi/acts'
import type { Database, Transaction } from '@beffroi/database'
import type { Logger } from '@beffroi/logging'
import type { Ended, FedLiveHub, LiveMessage } from './live-hub.ts'

const channel = 'beffroi_live'

// A NOTIFY carries at most 8000 bytes, and an identifier takes 39 of them.
const audienceAtOnce = 150

/** Tells every process of the facts, when the transaction commits. */
export function sayLive(
  transaction: Transaction,
  facts: readonly Fact[],
  closesStreams: ((fact: Fact) => Ended | undefined) | undefined,
): void {
  const messages = facts.flatMap((fact) => messagesOf(fact, closesStreams?.(fact)))
  transaction.lastWords({
    name: 'events.say-live',
    text: 'select pg_notify($1, message) from unnest($2::text[]) as message',
    values: [channel, messages.map((message) => JSON.stringify(message))],
  })
}

export function listenLive(database: Database, hub: FedLiveHub, log: Logger): Promise<() => Promise<void>> {
  const hear = (payload: string) => {
    try {
      hub.hear(JSON.parse(payload) as LiveMessage)
    } catch (error) {
      log.error({ err: error }, 'live message')
    }
  }
  return database.listen(channel, hear, () => hub.startAgain())
}

function messagesOf({ id, type, subject, at, audience }: Fact, ends: Ended | undefined): LiveMessage[] {
  const message = { id, type, subject, at: at.toISOString(), ...(ends ? { ends } : {}) }
  const parts = Math.max(1, Math.ceil(audience.length / audienceAtOnce))
  return Array.from({ length: parts }, (_, part) => ({
    ...message,
    audience: audience.slice(part * audienceAtOnce, (part + 1) * audienceAtOnce),
  }))
}
