import type { ReactNode } from 'react'
import { createContext, use, useEffect, useState } from 'react'
import { serverNow } from './server-time.ts'

const FixedNow = createContext<number | null>(null)

/** Stops the time of what is inside: for prints, pictures and tests. */
export const FixedNowProvider = ({ now, children }: { now: number; children: ReactNode }): ReactNode => (
  <FixedNow value={now}>{children}</FixedNow>
)

/** The present instant, renewed every second, or as often as asked. */
export const useNow = (everyMs = 1000): number => {
  const fixed = use(FixedNow)
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (fixed !== null) return
    const timer = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [fixed, everyMs])
  return fixed ?? now
}
