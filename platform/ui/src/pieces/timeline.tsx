import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Tone } from './shape.tsx'
import { Shape } from './shape.tsx'

export type TimelineEntry = {
  readonly id: string
  readonly at: string
  readonly text: ReactNode
  readonly who?: ReactNode
  readonly tone?: Tone | undefined
}

/** What happened, in order; the day is said once. */
export const Timeline = ({
  label,
  entries,
}: {
  label: string
  entries: readonly TimelineEntry[]
}): ReactNode => {
  const { day, time, instant } = useWords()
  let lastDay = ''
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => {
        const entryDay = day(entry.at, 'long')
        const isNewDay = entryDay !== lastDay
        lastDay = entryDay
        return (
          <li key={entry.id}>
            {isNewDay && <p className="timeline-day">{entryDay}</p>}
            <div className="timeline-entry">
              <time dateTime={entry.at} title={instant(entry.at, { seconds: true, zone: true })}>
                {time(entry.at)}
              </time>
              <Shape tone={entry.tone ?? 'neutral'} />
              <div>
                {entry.text}
                {entry.who !== undefined && <span className="timeline-who">{entry.who}</span>}
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

export type Message = {
  readonly id: string
  readonly from: string
  /** Which body the writer speaks for. */
  readonly role?: string | undefined
  readonly at: string
  readonly text: ReactNode
  readonly mine: boolean
  /** Still on its way: not said to be sent before the server has it. */
  readonly state?: 'sending' | 'unsent' | undefined
}

/** A conversation; what is written keeps its lines. */
export const Messages = ({ label, messages }: { label: string; messages: readonly Message[] }): ReactNode => {
  const { t, instant } = useWords()
  return (
    <ol className="messages" aria-label={label}>
      {messages.map((message) => (
        <li key={message.id} className={message.mine ? 'message message-mine' : 'message'}>
          <p className="message-head">
            <strong>{message.from}</strong>
            {message.role !== undefined && <span> {message.role}</span>}
            <time dateTime={message.at}>{instant(message.at)}</time>
          </p>
          <p className="message-text">{message.text}</p>
          {message.state !== undefined && (
            <p className="message-state">
              {t(message.state === 'sending' ? 'ui:message.sending' : 'ui:message.unsent')}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
