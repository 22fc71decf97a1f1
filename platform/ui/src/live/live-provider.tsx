import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react'
import { useOptionalSession } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { LiveFact, LiveSource, LiveState } from './live-connection.ts'
import { connectLive } from './live-connection.ts'

type Listener = { readonly prefix: string; readonly hear: { current: (fact: LiveFact) => void } }

type Live = { readonly state: LiveState; readonly listen: (listener: Listener) => () => void }

const LiveContext = createContext<Live>({ state: 'offline', listen: () => () => undefined })

const streamAddress = '/api/v1/live'

const openStream = (): LiveSource => {
  const stream = new EventSource(streamAddress)
  const source: LiveSource = {
    onopen: null,
    onerror: null,
    addEventListener: (type, listener) =>
      stream.addEventListener(type, (event: MessageEvent<string>) => listener(event)),
    close: () => stream.close(),
  }
  stream.onopen = () => source.onopen?.()
  stream.onerror = () => source.onerror?.()
  return source
}

/** Opens the stream of facts for who is signed in. */
export const LiveProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const session = useOptionalSession()
  const who = session === null ? undefined : `${session.person.id} ${session.organisation.id}`
  const client = useQueryClient()
  const listeners = useRef(new Set<Listener>())
  const [state, setState] = useState<LiveState>('reconnecting')
  useEffect(() => {
    if (who === undefined) return
    const { stop, tryNow } = connectLive(
      {
        open: openStream,
        after: (milliseconds, act) => {
          const timer = setTimeout(act, milliseconds)
          return () => clearTimeout(timer)
        },
        chance: Math.random,
        isOnline: () => navigator.onLine,
      },
      {
        state: setState,
        fact: (fact) => {
          // What no screen shows now is asked anew when one shows it again.
          const [module] = fact.type.split('.')
          void client.invalidateQueries({ queryKey: [module], refetchType: 'none' })
          for (const { prefix, hear } of listeners.current)
            if (fact.type.startsWith(prefix)) hear.current(fact)
        },
        returned: () => void client.invalidateQueries(),
      },
    )
    const lose = () => setState('offline')
    window.addEventListener('online', tryNow)
    window.addEventListener('offline', lose)
    return () => {
      window.removeEventListener('online', tryNow)
      window.removeEventListener('offline', lose)
      stop()
    }
  }, [who, client])
  const live = useMemo<Live>(
    () => ({
      state,
      listen: (listener) => {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [state],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Hears the facts whose type begins so, as long as this is on the page: usually to `refresh('incidents')`. */
export const useLive = (typePrefix: string, hear: (fact: LiveFact) => void): void => {
  const { listen } = use(LiveContext)
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => listen({ prefix: typePrefix, hear: latest }), [listen, typePrefix])
}

export const useLiveState = (): LiveState => use(LiveContext).state

/** Small, and silent as long as all is well. */
export const LiveMark = ({ state }: { state?: LiveState | undefined }): ReactNode => {
  const { t } = useWords()
  const current = useLiveState()
  const shown = state ?? current
  return (
    <span className={`live-mark live-${shown}`} role="status">
      <span className="live-dot" aria-hidden="true" />
      {t(`ui:live.${shown}`)}
    </span>
  )
}
