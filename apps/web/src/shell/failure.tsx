import { Broken, Problem, ProblemState } from '@beffroi/ui'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A screen that broke leaves the rest of the house standing. */
export const Failure = ({ error, reset }: ErrorComponentProps): ReactNode => {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="page page-reading">
      {error instanceof Problem ? (
        <ProblemState problem={error} onRetry={retry} />
      ) : (
        <Broken onRetry={retry} />
      )}
    </div>
  )
}
