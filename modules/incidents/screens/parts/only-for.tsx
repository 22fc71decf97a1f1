import { Loading, type SessionView, useGo, useSession } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'

type OnlyForProps = { kind: SessionView['organisation']['kind']; children: ReactNode }

/** A page that would speak to the wrong side of the conversation leads to the reader's own first page. */
export const OnlyFor = ({ kind, children }: OnlyForProps): ReactNode => {
  const { organisation } = useSession()
  const go = useGo()
  const isMine = organisation.kind === kind
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, not each time that it is drawn.
  useEffect(() => {
    if (!isMine) go('/', { replace: true })
  }, [isMine])
  return isMine ? children : <Loading />
}
