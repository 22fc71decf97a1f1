/** What a live screen hears: that something happened to a record, never what. It then asks, with its own rights. */
export interface LiveFact {
  readonly id: string
  readonly type: string
  readonly subject: { readonly type: string; readonly id: string }
  readonly at: string
}

export interface Subscriber {
  readonly organisation?: string | undefined
  readonly person?: string | undefined
  readonly session?: string | undefined
}

export interface Listener {
  fact(fact: LiveFact): void
  /** The right to listen has ended: the stream closes at once. */
  over(): void
}

export interface LiveHub {
  subscribe(subscriber: Subscriber, listener: Listener): () => void
}

/** Which streams end with a fact: those whose subscriber has all the given marks, e.g. `{ session }`. */
export type Ended = Subscriber

/** As it travels between processes. */
export interface LiveMessage extends LiveFact {
  readonly audience: readonly string[]
  readonly ends?: Ended
}

export interface FedLiveHub extends LiveHub {
  hear(message: LiveMessage): void
  /** Something may have been missed: every stream ends, comes back by itself, and asks anew for what it shows. */
  startAgain(): void
}

export function createLiveHub(): FedLiveHub {
  const listening = new Map<Listener, Subscriber>()
  return {
    subscribe(subscriber, listener) {
      listening.set(listener, subscriber)
      return () => listening.delete(listener)
    },
    startAgain() {
      const all = [...listening.keys()]
      listening.clear()
      for (const listener of all) listener.over()
    },
    hear({ audience, ends, ...fact }) {
      for (const [listener, subscriber] of [...listening]) {
        if (ends && isEnded(subscriber, ends)) {
          listening.delete(listener)
          listener.over()
        } else if (subscriber.organisation !== undefined && audience.includes(subscriber.organisation)) {
          listener.fact(fact)
        }
      }
    },
  }
}

function isEnded(subscriber: Subscriber, ends: Ended): boolean {
  const marks = (['organisation', 'person', 'session'] as const).filter((mark) => ends[mark] !== undefined)
  return marks.length > 0 && marks.every((mark) => ends[mark] === subscriber[mark])
}
