import {
  Answered,
  Button,
  Card,
  EmptyState,
  Page,
  Row,
  Stack,
  Tag,
  type Tone,
  useSession,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import './outgoing-mail.css'
import { type OutgoingMail, pageSize, useOutgoingMail } from './api.ts'

const tones: Readonly<Record<OutgoingMail['state'], Tone>> = {
  waiting: 'watch',
  sending: 'watch',
  sent: 'calm',
  kept: 'neutral',
  failed: 'alarm',
  dropped: 'bell',
}

/** Every mail of the house: what a newcomer would find in the mailboxes of a demonstration. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const { demo } = useSession()
  const [page, setPage] = useState(1)
  const mails = useOutgoingMail(page)
  return (
    <Page
      title={t('web:outgoingMail.title')}
      lede={t(`web:outgoingMail.${demo ? 'demo' : 'sent'}`)}
      width="reading"
    >
      <Answered question={mails}>
        {({ items, total }) => (
          <Stack>
            {items.length === 0 && (
              <EmptyState title={t('web:outgoingMail.emptyTitle')}>{t('web:outgoingMail.empty')}</EmptyState>
            )}
            {items.map((mail) => (
              <Mail key={mail.id} mail={mail} />
            ))}
            <Row>
              {page > 1 && <Button onClick={() => setPage(page - 1)}>{t('web:outgoingMail.newer')}</Button>}
              {page * pageSize < total && (
                <Button onClick={() => setPage(page + 1)}>{t('web:outgoingMail.older')}</Button>
              )}
            </Row>
          </Stack>
        )}
      </Answered>
    </Page>
  )
}

const Mail = ({ mail }: { mail: OutgoingMail }): ReactNode => {
  const { t, instant } = useWords()
  const { to, subject, text, language, state, attempts, queuedAt, problem } = mail
  return (
    <Card
      title={<span lang={language}>{subject}</span>}
      aside={<Tag tone={tones[state]}>{t(`web:outgoingMail.state.${state}`)}</Tag>}
    >
      <p className="soft">
        {t('web:outgoingMail.to', { to, at: instant(queuedAt) })}
        {attempts > 1 && <> · {t('web:outgoingMail.attempts', { count: attempts })}</>}
      </p>
      {problem !== undefined && <p>{t('web:outgoingMail.problem', { problem })}</p>}
      {text === undefined ? (
        <p className="soft">{t('web:outgoingMail.erased')}</p>
      ) : (
        <details>
          <summary className="mail-read">{t('web:outgoingMail.read')}</summary>
          <p className="mail-text" lang={language}>
            {text}
          </p>
        </details>
      )}
    </Card>
  )
}
