import { Loading } from '@beffroi/ui'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useEffect } from 'react'

type TurnToProps = { to: string; next?: string | undefined }

/**
 * Leads elsewhere, once: the router's own `Navigate` does it again each time that it is drawn, and the address that
 * changes meanwhile draws it again without end.
 */
export const TurnTo = ({ to, next }: TurnToProps): ReactNode => {
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it was first told is where it leads.
  useEffect(() => {
    const search = next === undefined ? {} : { next }
    void navigate({ to, search: search as never, replace: true })
  }, [to])
  return <Loading />
}
