import { formatInstant, type Language } from '@beffroi/i18n'
import type { ClockView } from '../clocks/clock-view.ts'
import { firstRunning } from '../clocks/notification-clocks.ts'
import { stageName } from '../clocks/stage.ts'
import { wordsIn } from '../words.ts'

export const occasions = ['submitted', 'reply', 'acknowledged', 'question', 'message', 'closed'] as const
/** Why somebody is written to. */
export type Occasion = (typeof occasions)[number]

interface Notice {
  readonly occasion: Occasion
  readonly number: string
  readonly at: Date
  readonly link: string
  readonly exercise: boolean
  readonly clocks: readonly ClockView[]
}

interface Addressee {
  readonly name: string
  readonly language: Language
}

/**
 * The mail in the addressee's language: number, link and deadlines. Never what people wrote: the record is TLP:AMBER
 * and a mailbox may be the very thing that was broken into.
 */
export function writeNotice(
  notice: Notice,
  { name, language }: Addressee,
): { subject: string; text: string } {
  const say = (key: string, values: Record<string, string> = {}) =>
    wordsIn(language)(`incidents:mail.${key}`, values)
  const zoned = (instant: Date | string) => formatInstant(instant, language, { zone: true })
  const values = { number: notice.number, at: zoned(notice.at) }
  const running = notice.clocks.filter((clock) => clock.dueAt !== undefined && firstRunning([clock]))
  const deadlines = running.map(({ stage, dueAt }) =>
    say('clock', { label: stageName(stage, language), due: zoned(dueAt ?? '') }),
  )
  const parts = [
    say('greeting', { name }),
    say(`${notice.occasion}.body`, values),
    say('open', { link: notice.link }),
    ...(deadlines.length > 0 ? [[say('clocks'), ...deadlines].join('\n')] : []),
    say('discretion'),
  ]
  return {
    subject: `${notice.exercise ? say('exercise') : ''}${say(`${notice.occasion}.subject`, values)}`,
    text: `${parts.join('\n\n')}\n`,
  }
}
