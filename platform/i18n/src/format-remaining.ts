import type { Language } from './language.ts'
import { ownWords } from './own-words.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * A span as a clock face says it, always rounded down so that it never promises time that is gone:
 * days from 48 h on (with hours under a week), hours and minutes under it.
 */
export const formatSpan = (milliseconds: number, language: Language): string => {
  const say = ownWords(language)
  const left = Math.abs(milliseconds)
  if (left < minuteMs) return say('i18n:remaining.underOneMinute')
  if (left < hourMs) return say('i18n:remaining.minutes', { minutes: Math.floor(left / minuteMs) })
  if (left < 2 * dayMs) {
    const hours = Math.floor(left / hourMs)
    const minutes = Math.floor((left % hourMs) / minuteMs)
    if (minutes === 0) return say('i18n:remaining.hours', { hours })
    return say('i18n:remaining.hoursMinutes', { hours, minutes: String(minutes).padStart(2, '0') })
  }
  const days = Math.floor(left / dayMs)
  const hours = Math.floor((left % dayMs) / hourMs)
  if (days >= 7 || hours === 0) return say('i18n:remaining.days', { days })
  return say('i18n:remaining.daysHours', { days, hours })
}

/** What is left, or by how much it is late: `1 h 48`, `18 j`, `en retard de 2 h`. */
export const formatRemaining = (milliseconds: number, language: Language): string => {
  const span = formatSpan(milliseconds, language)
  return milliseconds < 0 ? ownWords(language)('i18n:remaining.late', { span }) : span
}
