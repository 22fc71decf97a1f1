import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import type { Question } from '../api/use-question.ts'
import { BelfryMark } from '../icons/icons.tsx'
import { Button, LinkButton } from '../pieces/button.tsx'
import { useWords } from '../words/use-words.ts'

type StateProps = {
  title: string
  children?: ReactNode
  action?: ReactNode
  role?: 'status' | 'alert'
  /** It stands for a whole page, which would have no heading otherwise. */
  whole?: boolean | undefined
}

const State = ({ title, children, action, role, whole = false }: StateProps): ReactNode => (
  <div className="state" role={role}>
    <BelfryMark size={34} />
    {whole ? <h1 className="state-title">{title}</h1> : <p className="state-title">{title}</p>}
    {children !== undefined && <div className="state-words">{children}</div>}
    {action !== undefined && <div className="state-action">{action}</div>}
  </div>
)

/** Nothing here, and that is all right; says what one can do. */
export const EmptyState = ({ title, children, action }: Omit<StateProps, 'role' | 'whole'>): ReactNode => (
  <State title={title} action={action}>
    {children}
  </State>
)

export const Loading = ({ label }: { label?: string | undefined }): ReactNode => {
  const { t } = useWords()
  return (
    <div className="state loading" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>{label ?? t('ui:state.loading')}</p>
    </div>
  )
}

export const Broken = ({
  problem,
  onRetry,
  whole,
}: {
  problem?: Problem | undefined
  onRetry?: (() => void) | undefined
  whole?: boolean | undefined
}): ReactNode => {
  const { t } = useWords()
  const action = onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('ui:state.retry')}</Button>
  return (
    <State title={t('ui:state.brokenTitle')} role="alert" action={action} whole={whole}>
      <p>{problem === undefined || problem.detail === '' ? t('ui:state.broken') : problem.detail}</p>
    </State>
  )
}

const WayHome = (): ReactNode => {
  const { t } = useWords()
  return <LinkButton to="/">{t('ui:state.home')}</LinkButton>
}

export const Refused = ({
  problem,
  children,
  whole,
}: {
  problem?: Problem | undefined
  children?: ReactNode
  whole?: boolean | undefined
}): ReactNode => {
  const { t } = useWords()
  return (
    <State
      title={t('ui:state.refusedTitle')}
      role="alert"
      whole={whole}
      action={whole ? <WayHome /> : undefined}
    >
      <p>{problem === undefined || problem.detail === '' ? t('ui:state.refused') : problem.detail}</p>
      {children}
    </State>
  )
}

type MissingProps = { problem?: Problem | undefined; whole?: boolean | undefined }

export const Missing = ({ problem, whole }: MissingProps): ReactNode => {
  const { t } = useWords()
  return (
    <State title={t('ui:state.missingTitle')} whole={whole} action={whole ? <WayHome /> : undefined}>
      <p>{problem === undefined || problem.detail === '' ? t('ui:state.missing') : problem.detail}</p>
    </State>
  )
}

type OfflineProps = { onRetry?: (() => void) | undefined; whole?: boolean | undefined }

export const Offline = ({ onRetry, whole }: OfflineProps): ReactNode => {
  const { t } = useWords()
  const action = onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('ui:state.retry')}</Button>
  return (
    <State title={t('ui:state.offlineTitle')} role="status" action={action} whole={whole}>
      <p>{t('ui:state.offline')}</p>
    </State>
  )
}

/** The state that fits a refusal: refused, missing or broken. */
export const ProblemState = ({
  problem,
  onRetry,
  whole,
}: {
  problem: Problem
  onRetry?: (() => void) | undefined
  whole?: boolean | undefined
}): ReactNode => {
  if (problem.status === 401 || problem.status === 403) return <Refused problem={problem} whole={whole} />
  if (problem.status === 404 || problem.status === 410) return <Missing problem={problem} whole={whole} />
  return <Broken problem={problem} onRetry={onRetry} whole={whole} />
}

/** Shows the answer of a question, or the state it is in; an old answer stays readable offline. */
export const Answered = <Data,>({
  question,
  whole,
  children,
}: {
  question: Question<Data>
  /** The answer is the whole page: so is the state that stands for it. */
  whole?: boolean | undefined
  children: (data: Data) => ReactNode
}): ReactNode => {
  const { t } = useWords()
  const { data, problem, offline, ask } = question
  if (data !== undefined) {
    return (
      <>
        {offline && (
          <p className="note note-offline" role="status">
            {t('ui:state.stale')}
          </p>
        )}
        {children(data)}
      </>
    )
  }
  if (problem !== undefined) return <ProblemState problem={problem} onRetry={ask} whole={whole} />
  if (offline) return <Offline onRetry={ask} whole={whole} />
  return <Loading />
}
