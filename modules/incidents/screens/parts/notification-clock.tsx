import { Clock, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { ClockView } from '../api.ts'
import { stageKey } from './stage-words.ts'

/** A clock that runs or has run; one that waits for another report says so in words. */
export const NotificationClock = ({ clock, note }: { clock: ClockView; note?: ReactNode }): ReactNode => {
  const { t } = useWords()
  const label = t(`incidents:stage.${stageKey(clock.stage)}`)
  if (clock.startedAt === undefined || clock.dueAt === undefined) {
    return (
      <div className="clock">
        <span className="tag">{t('incidents:clocks.regime')}</span>
        <span className="clock-label">{label}</span>
        <span className="clock-due">{t('incidents:clocks.pending')}</span>
      </div>
    )
  }
  return (
    <Clock
      label={label}
      source={t('incidents:clocks.regime')}
      startedAt={clock.startedAt}
      dueAt={clock.dueAt}
      closedAt={clock.metAt}
      note={note}
    />
  )
}
