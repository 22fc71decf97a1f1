import { brusselsParts } from './brussels-time.ts'
import type { Language } from './language.ts'
import { ownWords } from './own-words.ts'

export type InstantFormat = {
  /** Says the zone after the time; required wherever a crisis document leaves the platform. */
  zone?: boolean
  seconds?: boolean
}

const toDate = (instant: Date | string | number): Date =>
  instant instanceof Date ? instant : new Date(instant)

/** `21/11/2026 22:10`, 24 hours, in Brussels, the same order in every language. */
export const formatInstant = (
  instant: Date | string | number,
  language: Language,
  format: InstantFormat = {},
): string => {
  const part = brusselsParts(toDate(instant))
  const seconds = format.seconds === true ? `:${part.second}` : ''
  const text = `${part.day}/${part.month}/${part.year} ${part.hour}:${part.minute}${seconds}`
  return format.zone === true ? `${text} (${ownWords(language)('i18n:zone')})` : text
}

/** `22:10` in Brussels. */
export const formatTime = (instant: Date | string | number): string => {
  const part = brusselsParts(toDate(instant))
  return `${part.hour}:${part.minute}`
}

export type DayFormat = 'short' | 'long'

/** Short: `21/11/2026`. Long: `samedi 21 novembre 2026`. */
export const formatDay = (
  instant: Date | string | number,
  language: Language,
  format: DayFormat = 'short',
): string => {
  const date = toDate(instant)
  if (format === 'short') {
    const part = brusselsParts(date)
    return `${part.day}/${part.month}/${part.year}`
  }
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'Europe/Brussels' }).format(date)
}
