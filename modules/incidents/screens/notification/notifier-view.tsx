import {
  Card,
  DemoMark,
  KeyValue,
  LinkButton,
  Note,
  Page,
  PrintButton,
  PrintFrame,
  Section,
  Timeline,
  TlpTag,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import { AttachFile } from '../parts/attach-file.tsx'
import { ClocksCard } from '../parts/clocks-card.tsx'
import { Conversation, WaitingQuestion } from '../parts/conversation.tsx'
import { firstLine } from '../parts/first-line.ts'
import { historyOf } from '../parts/history.ts'
import { StateTag } from '../parts/state-tag.tsx'
import { AnswerBox } from './answer-box.tsx'
import { AwarenessAction } from './awareness-dialog.tsx'
import './notification.css'
import { StageAction } from './stage-dialog.tsx'

/** For the authority: where it stands, what is asked of us, what runs out. */
export const NotifierView = ({ notification }: { notification: Notification }): ReactNode => {
  const words = useWords()
  const { t, instant } = words
  const { id, number, tlp, exercise, what, state, side, since, callback } = notification
  const mayWrite = side === 'notifier'
  return (
    <PrintFrame reference={number} tlp={tlp} exercise={exercise}>
      <Page
        before={
          <>
            <StateTag state={state} />
            <TlpTag label={tlp} />
            <span className="soft">{number}</span>
          </>
        }
        title={firstLine(what, 130)}
        lede={
          <>
            {notification.organisation.name} {notification.fictitious && <DemoMark />} ·{' '}
            {t('incidents:show.reportedBy', {
              name: notification.submittedBy,
              at: instant(notification.submittedAt),
            })}
          </>
        }
        actions={
          <>
            <PrintButton />
            <LinkButton to={`/incidents/${id}/receipt`}>{t('incidents:show.receipt')}</LinkButton>
          </>
        }
      >
        <div className="show-grid">
          <div className="stack show-talk">
            <StandsHow notification={notification} />
            <Card title={t('incidents:conversation.title')}>
              <WaitingQuestion notification={notification} />
              <Conversation notification={notification} />
              {mayWrite && <AnswerBox notification={notification} />}
              {mayWrite && <AttachFile notification={notification} />}
            </Card>
          </div>
          <div className="show-clocks">
            <ClocksCard
              notification={notification}
              actions={
                mayWrite ? (clock) => <StageAction notification={notification} clock={clock} /> : undefined
              }
              foot={mayWrite ? <AwarenessAction notification={notification} /> : undefined}
            />
          </div>
          <div className="stack show-told">
            <Card title={t('incidents:show.told')}>
              <p className="told-words">{what}</p>
              <KeyValue
                pairs={[
                  {
                    key: 'since',
                    label: t('incidents:show.since'),
                    value:
                      since === undefined ? t('incidents:show.sinceUnknown') : instant(since, { zone: true }),
                  },
                  {
                    key: 'callback',
                    label: t('incidents:show.callback'),
                    value: `${callback.name}, ${callback.phone}`,
                  },
                ]}
              />
            </Card>
            <Section title={t('incidents:history.title')}>
              <Timeline label={t('incidents:history.title')} entries={historyOf(notification, words)} />
            </Section>
          </div>
        </div>
      </Page>
    </PrintFrame>
  )
}

const StandsHow = ({ notification }: { notification: Notification }): ReactNode => {
  const { t, instant } = useWords()
  const { state, recipient, acknowledgedBy, acknowledgedAt, closedBy, closedAt, closingWords } = notification
  if (state === 'submitted') {
    return <Note tone="bell">{t('incidents:show.submitted', { recipient: recipient.name })}</Note>
  }
  if (state === 'closed') {
    return (
      <Note tone="calm">
        <p>{t('incidents:show.closed', { name: closedBy ?? '', at: instant(closedAt ?? '') })}</p>
        <p className="told-words">{closingWords}</p>
      </Note>
    )
  }
  return (
    <Note>
      {t('incidents:show.acknowledged', {
        recipient: recipient.name,
        name: acknowledgedBy ?? '',
        at: instant(acknowledgedAt ?? ''),
      })}
    </Note>
  )
}
