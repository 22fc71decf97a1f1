export type LiveState = 'live' | 'reconnecting' | 'offline'

/** A fact that the server tells; only that something happened, the page asks for the rest. */
export type LiveFact = {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly at: string
}

export const readLiveFact = (text: string): LiveFact | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { id, type, subject, at } = value as Record<string, unknown>
    if (typeof id !== 'string' || typeof type !== 'string') return undefined
    return {
      id,
      type,
      subject: typeof subject === 'string' ? subject : '',
      at: typeof at === 'string' ? at : '',
    }
  } catch {
    return undefined
  }
}

/** One second, doubled up to half a minute; a part by chance, so that a thousand pages do not return at once. */
export const pauseBeforeTry = (tries: number, chance: number): number =>
  Math.round(Math.min(1000 * 2 ** tries, 30_000) * (0.5 + chance / 2))

/** The part of EventSource that is needed, so that a test can speak in the server's place. */
export type LiveSource = {
  onopen: (() => void) | null
  onerror: (() => void) | null
  addEventListener(type: string, listener: (event: { data: string }) => void): void
  close(): void
}

export type LiveWorld = {
  open: () => LiveSource
  after: (milliseconds: number, act: () => void) => () => void
  chance: () => number
  isOnline: () => boolean
}

/** Keeps one stream open; comes back by itself, slower each time. Gives what ends it. */
export const connectLive = (
  world: LiveWorld,
  tell: { state: (state: LiveState) => void; fact: (fact: LiveFact) => void; returned: () => void },
): { stop: () => void; tryNow: () => void } => {
  let tries = 0
  let wasOpen = false
  let source: LiveSource | undefined
  let cancel: () => void = () => undefined

  const open = () => {
    cancel()
    source?.close()
    const opened = world.open()
    source = opened
    opened.onopen = () => {
      tries = 0
      tell.state('live')
      // What happened while the line was down was not told: everything shown is asked again.
      if (wasOpen) tell.returned()
      wasOpen = true
    }
    opened.onerror = () => {
      opened.close()
      tell.state(world.isOnline() ? 'reconnecting' : 'offline')
      cancel = world.after(pauseBeforeTry(tries, world.chance()), open)
      tries += 1
    }
    opened.addEventListener('fact', ({ data }) => {
      const fact = readLiveFact(data)
      if (fact !== undefined) tell.fact(fact)
    })
  }
  open()
  return {
    stop: () => {
      cancel()
      source?.close()
    },
    tryNow: () => {
      tries = 0
      open()
    },
  }
}
