import {
  Answered,
  DemoMark,
  Icon,
  PrintFrame,
  type Question,
  Section,
  Timeline,
  TlpTag,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import '../notification/notification.css'
import { AttachFile } from '../parts/attach-file.tsx'
import { ClocksCard } from '../parts/clocks-card.tsx'
import { Conversation } from '../parts/conversation.tsx'
import { firstLine } from '../parts/first-line.ts'
import { historyOf } from '../parts/history.ts'
import { StateTag } from '../parts/state-tag.tsx'
import { CaseActions } from './case-actions.tsx'
import { Compose, useComposeDraft } from './compose.tsx'
import { OpenTerritory } from './open-territory.tsx'
import { WhoElse } from './who-else.tsx'

export const OpenCase = ({ question }: { question: Question<Notification> }): ReactNode => (
  <Answered question={question}>
    {(notification) => <CaseView notification={notification} heading="h2" />}
  </Answered>
)

type CaseViewProps = { notification: Notification; heading: 'h1' | 'h2' }

/** The case as the duty officer works on it. */
export const CaseView = ({ notification, heading: Heading }: CaseViewProps): ReactNode => {
  const words = useWords()
  const { t, instant } = words
  const draft = useComposeDraft(notification.id)
  const { number, tlp, exercise, what, state, organisation, fictitious, callback, since } = notification
  return (
    <PrintFrame reference={number} tlp={tlp} exercise={exercise}>
      <div className="stack open-case">
        <header className="stack stack-small">
          <div className="row row-small">
            <StateTag state={state} />
            <TlpTag label={tlp} />
            <span className="soft">{number}</span>
          </div>
          <Heading className="open-case-title">{firstLine(what, 130)}</Heading>
          <p className="soft">
            {organisation.name} {fictitious && <DemoMark />} ·{' '}
            {t('incidents:show.reportedBy', {
              name: notification.submittedBy,
              at: instant(notification.submittedAt),
            })}
          </p>
          <p>
            <a className="call-back" href={`tel:${callback.dial}`}>
              <Icon name="phone" />
              {t('incidents:desk.callBack', { name: callback.name, phone: callback.phone })}
            </a>
          </p>
        </header>
        <CaseActions notification={notification} draft={draft} />
        <blockquote className="case-words" lang={notification.language}>
          {what}
        </blockquote>
        <p className="soft small">
          {since === undefined
            ? t('incidents:desk.sinceUnknown')
            : t('incidents:desk.sinceAt', { at: instant(since, { zone: true }) })}{' '}
          · {t(`incidents:writtenIn.${notification.language}`)}
        </p>
        <Section title={t('incidents:conversation.between')}>
          <Conversation notification={notification} />
          {state !== 'closed' && <Compose notification={notification} draft={draft} />}
          {state !== 'closed' && <AttachFile notification={notification} />}
        </Section>
        <ClocksCard notification={notification} />
        <WhoElse notification={notification} />
        <OpenTerritory notification={notification} />
        <Section title={t('incidents:history.title')}>
          <Timeline label={t('incidents:history.title')} entries={historyOf(notification, words)} />
        </Section>
      </div>
    </PrintFrame>
  )
}
