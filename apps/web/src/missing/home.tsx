import { Loading, useOptionalSession } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useNavigation } from '../routing/modules-context.tsx'
import { TurnTo } from '../routing/turn-to.tsx'
import { useSessionState } from '../session/session-frame.tsx'

/** While no module has the first page: the first entry of the reader's bar, or the sign-in. */
export const Home = (): ReactNode => {
  const session = useOptionalSession()
  const state = useSessionState()
  const first = useNavigation(session).bar[0]
  if (session === null && state === 'asking') return <Loading />
  return <TurnTo to={first?.to ?? '/sign-in'} />
}
