import type { DayFormat, InstantFormat, Language, TranslationValues } from '@beffroi/i18n'
import { formatDay, formatInstant, formatRemaining, formatSpan, formatTime, isLanguage } from '@beffroi/i18n'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

type Instant = Date | string | number

export type Words = {
  readonly language: Language
  /** The sentence of `namespace:group.key` in the reader's language. */
  readonly t: (key: string, values?: TranslationValues) => string
  readonly instant: (instant: Instant, format?: InstantFormat) => string
  readonly day: (instant: Instant, format?: DayFormat) => string
  readonly time: (instant: Instant) => string
  readonly remaining: (milliseconds: number) => string
  readonly span: (milliseconds: number) => string
  readonly number: (value: number) => string
}

/** The one way for a screen to speak: sentences, days and numbers of the reader's language. */
export const useWords = (): Words => {
  const { t, i18n } = useTranslation()
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fr'
  return useMemo(
    () => ({
      language,
      t: (key, values) => String(t(key, { ...values })),
      instant: (instant, format) => formatInstant(instant, language, format),
      day: (instant, format) => formatDay(instant, language, format),
      time: formatTime,
      remaining: (milliseconds) => formatRemaining(milliseconds, language),
      span: (milliseconds) => formatSpan(milliseconds, language),
      number: (value) => new Intl.NumberFormat(language).format(value),
    }),
    [t, language],
  )
}
