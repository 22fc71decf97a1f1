import { Card, Link, type Question, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Listed } from '../api.ts'
import { NotificationClock } from '../parts/notification-clock.tsx'

const shown = 3

type RunningClocksProps = {
  question: Question<{ items: Listed[] }>
  closed: readonly Listed[]
}

/** What the law is counting for this authority, first what runs out first. */
export const RunningClocks = ({ question, closed }: RunningClocksProps): ReactNode => {
  const { t } = useWords()
  const running = [...(question.data?.items ?? []), ...closed]
    .filter(({ nextClock }) => nextClock !== undefined)
    .toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)))
  return (
    <Card title={t('incidents:home.clocks')} flush>
      {running
        .slice(0, shown)
        .map(({ id, number, nextClock }) =>
          nextClock === undefined ? null : (
            <NotificationClock
              key={id}
              clock={nextClock}
              note={<Link to={`/incidents/${id}`}>{t('incidents:home.ofNumber', { number })}</Link>}
            />
          ),
        )}
      {running.length > shown && (
        <p className="clock-more">
          <Link to="/incidents">{t('incidents:home.moreClocks', { count: running.length - shown })}</Link>
        </p>
      )}
      {question.data !== undefined && running.length === 0 && (
        <p className="clock-none">{t('incidents:home.noClocks')}</p>
      )}
      {question.data === undefined && (
        <p className="clock-none">
          {t(question.pending ? 'ui:state.loading' : 'incidents:home.clocksUnknown')}
        </p>
      )}
    </Card>
  )
}

function dueOf({ nextClock }: Listed): string {
  return nextClock?.dueAt ?? ''
}
