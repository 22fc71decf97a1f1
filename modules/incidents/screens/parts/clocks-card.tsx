import { Card, Note, useWords, VerifiedMark } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { ClockView, Notification } from '../api.ts'
import { NotificationClock } from './notification-clock.tsx'

type ClocksCardProps = {
  notification: Notification
  /** Buttons of a clock, for who may stop it. */
  actions?: ((clock: ClockView) => ReactNode) | undefined
  foot?: ReactNode
}

/** The reports the law may ask for, each with its time, its article and how sure we are of it. */
export const ClocksCard = ({ notification, actions, foot }: ClocksCardProps): ReactNode => {
  const { t, instant } = useWords()
  const { clocks, entityClass, awareAt, side } = notification
  return (
    <Card title={t('incidents:clocks.title')} flush>
      {clocks.length === 0 && <p className="clocks-words soft">{t('incidents:clocks.none')}</p>}
      {clocks.length > 0 && entityClass === 'unknown' && (
        <div className="clocks-words">
          <Note>
            {t(side === 'officer' ? 'incidents:clocks.ifEntityOfficer' : 'incidents:clocks.ifEntity')}
          </Note>
        </div>
      )}
      {clocks.map((clock) => (
        <div className="clock-block" key={clock.stage}>
          <NotificationClock clock={clock} />
          <ClockReason clock={clock} />
          {actions?.(clock)}
        </div>
      ))}
      {clocks.length > 0 && (
        <div className="clocks-words clocks-foot">
          <p className="soft small">
            {t(side === 'officer' ? 'incidents:clocks.awareAt' : 'incidents:clocks.awareAtOwn', {
              at: instant(awareAt, { zone: true }),
            })}
          </p>
          {foot}
        </div>
      )}
    </Card>
  )
}

const ClockReason = ({ clock }: { clock: ClockView }): ReactNode => {
  const { t, language } = useWords()
  return (
    <details className="clock-reason">
      <summary>{t('incidents:clocks.why')}</summary>
      <p>{clock.explanation[language]}</p>
      <p>{t('incidents:clocks.to', { recipient: clock.recipient[language] })}</p>
      <VerifiedMark
        verified={clock.verified === 'verified'}
        source={
          <a href={clock.source} rel="noreferrer" target="_blank">
            {clock.article}
          </a>
        }
      />
    </details>
  )
}
