import type { Language } from '@beffroi/i18n'

const dayMs = 86_400_000

/** "il y a 7 mois": how long ago, in days, months or years. Days up to six weeks, then whole months. */
export function ago(instant: string, now: Date, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const then = new Date(instant)
  const days = Math.max(0, Math.floor((now.getTime() - then.getTime()) / dayMs))
  if (days < 42) return words.format(-days, 'day')
  const whole = now.getUTCDate() >= then.getUTCDate() ? 0 : 1
  const months =
    (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth() - whole
  return months < 24
    ? words.format(-Math.max(1, months), 'month')
    : words.format(-Math.floor(months / 12), 'year')
}
