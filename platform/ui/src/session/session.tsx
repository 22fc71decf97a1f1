import type { ReactNode } from 'react'
import { createContext, use } from 'react'
import type { SessionView } from './session-view.ts'

const SessionContext = createContext<SessionView | null>(null)

export const SessionProvider = ({
  session,
  children,
}: {
  session: SessionView | null
  children: ReactNode
}): ReactNode => <SessionContext value={session}>{children}</SessionContext>

/** Null on a public page read by somebody who has not signed in. */
export const useOptionalSession = (): SessionView | null => use(SessionContext)

export const useSession = (): SessionView => {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession belongs to screens whose reach is signed-in')
  return session
}

export const useHasRole = (role: string): boolean => useOptionalSession()?.roles.includes(role) ?? false
