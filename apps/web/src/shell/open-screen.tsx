import { Loading, Offline, useOptionalSession } from '@beffroi/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { TurnTo } from '../routing/turn-to.tsx'
import { useSessionState } from '../session/session-frame.tsx'
import { sessionKey } from '../session/use-session-query.ts'

/** The screen of the address, or the sign-in that leads back to it. */
export const OpenScreen = (): ReactNode => {
  const client = useQueryClient()
  const session = useOptionalSession()
  const state = useSessionState()
  const { href } = useLocation()
  const screen = useMatches().findLast((match) => match.staticData.screen !== undefined)?.staticData.screen
  const isClosed = screen?.reach === 'signed-in' && session === null
  if (isClosed && state === 'asking') return <Loading />
  if (isClosed && state === 'unreachable') {
    return <Offline whole onRetry={() => void client.invalidateQueries({ queryKey: sessionKey })} />
  }
  if (isClosed) return <TurnTo to="/sign-in" next={href} />
  return (
    <Suspense fallback={<Loading />}>
      <Outlet />
    </Suspense>
  )
}
