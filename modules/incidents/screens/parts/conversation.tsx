import { type Message, Messages, Tag, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import { sizeWords } from './file-size.ts'

type ConversationProps = { notification: Notification }

/** What both sides said, each in the reader's language where it was a ready sentence. */
export const Conversation = ({ notification }: ConversationProps): ReactNode => {
  const words = useWords()
  const { t, language } = words
  const mine = notification.side === 'officer' ? 'toNotifier' : 'toCsirt'
  const partyOf = (direction: string) =>
    direction === 'toNotifier' ? notification.recipient.name : notification.organisation.name
  const waiting = waitingQuestion(notification)
  const said = notification.messages.filter((message) => message !== waiting)
  const files = notification.attachments.map(
    ({ id, at, author, direction, name, size }): Message => ({
      id,
      from: author,
      role: partyOf(direction),
      at,
      text: (
        <a href={`/api/v1/incidents/notifications/${notification.id}/attachments/${id}`} download={name}>
          {t('incidents:attachment.joined', { name, size: sizeWords(words, size) })}
        </a>
      ),
      mine: direction === mine,
    }),
  )
  if (said.length + files.length === 0) return null
  const messages = said.map((message): Message => {
    const kind = t(`incidents:kind.${message.kind}`)
    const foreign = message.language === language ? '' : ` · ${t(`incidents:writtenIn.${message.language}`)}`
    return {
      id: message.id,
      from: message.author,
      role: `${partyOf(message.direction)} · ${kind}${foreign}`,
      at: message.at,
      text: message.text,
      mine: message.direction === mine,
    }
  })
  const entries = [...messages, ...files].toSorted((one, other) => one.at.localeCompare(other.at))
  return <Messages label={t('incidents:conversation.title')} messages={entries} />
}

/** The question that waits for an answer, on top of everything. */
export const WaitingQuestion = ({ notification }: ConversationProps): ReactNode => {
  const { t, instant } = useWords()
  const question = waitingQuestion(notification)
  if (!question) return null
  return (
    <div className="waiting-question">
      <Tag tone="bell">{t('incidents:conversation.waiting')}</Tag>
      <blockquote lang={question.language}>{question.text}</blockquote>
      <p className="soft small">
        {question.author} · {notification.recipient.name} · {instant(question.at)}
      </p>
    </div>
  )
}

/** Shown apart to who has to answer it; the officer reads it among the rest. */
function waitingQuestion({ side, awaits, messages }: Notification) {
  if (side === 'officer' || awaits !== 'notifier') return undefined
  return messages.findLast(({ direction, kind }) => direction === 'toNotifier' && kind === 'question')
}
