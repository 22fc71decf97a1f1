import type { ReactNode } from 'react'
import { useNow } from '../time/use-now.tsx'
import { useWords } from '../words/use-words.ts'
import { readClock } from './clock-reading.ts'
import { Bar } from './progress.tsx'
import { Shape } from './shape.tsx'

export type ClockProps = {
  label: ReactNode
  /** The law or the plan that it comes from: `NIS2`. */
  source?: ReactNode
  startedAt: string
  dueAt: string
  /** When it was met; the clock then stands still. */
  closedAt?: string | undefined
  /** Words after the due time: which incident, what is ready. */
  note?: ReactNode
}

/** A deadline: how long is left, until when, and a bar that fills as the time runs. */
export const Clock = ({ label, source, startedAt, dueAt, closedAt, note }: ClockProps): ReactNode => {
  const { t, instant, remaining, span } = useWords()
  const now = useNow()
  const { leftMs, run, tone } = readClock({ startedAt, dueAt, closedAt }, now)
  const face = () => {
    if (closedAt === undefined) return remaining(leftMs)
    return leftMs <= 0 ? t('ui:clock.metLate', { span: span(leftMs) }) : t('ui:clock.met')
  }
  return (
    <div className={`clock clock-${tone}`}>
      {source !== undefined && <span className={`tag tag-${tone}`}>{source}</span>}
      <span className="clock-label">{label}</span>
      <strong className="clock-left">
        <Shape tone={tone} />
        {face()}
      </strong>
      <span className="clock-due">
        {closedAt === undefined
          ? t('ui:clock.due', { instant: instant(dueAt) })
          : t('ui:clock.closed', { instant: instant(closedAt) })}
        {note !== undefined && <> · {note}</>}
      </span>
      <Bar part={run} tone={tone} />
    </div>
  )
}

/** The same in one table cell: what is left and its bar. */
export const SmallClock = ({
  startedAt,
  dueAt,
  closedAt,
}: Pick<ClockProps, 'startedAt' | 'dueAt' | 'closedAt'>): ReactNode => {
  const { t, instant, remaining } = useWords()
  const { leftMs, run, tone } = readClock({ startedAt, dueAt, closedAt }, useNow())
  return (
    <span className={`small-clock clock-${tone}`}>
      <strong className="clock-left">
        <Shape tone={tone} />
        {closedAt === undefined ? remaining(leftMs) : t('ui:clock.met')}
      </strong>
      <Bar part={run} tone={tone} />
      <span className="clock-due">{instant(closedAt ?? dueAt)}</span>
    </span>
  )
}
