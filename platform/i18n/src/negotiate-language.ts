import type { Language } from './language.ts'
import { isLanguage } from './language.ts'

type Wish = { tag: string; weight: number }

const readWish = (part: string): Wish => {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag, weight: Number.isFinite(weight) ? weight : 0 }
}

/** RFC 9110 section 12.5.4: `fr-BE` is served by `fr`; `*` and unknown languages fall to the fallback. */
export const negotiateLanguage = (
  acceptLanguage: string | null | undefined,
  fallback: Language,
): Language => {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map(readWish)
    .filter((wish) => wish.tag !== '' && wish.weight > 0)
    .sort((one, other) => other.weight - one.weight)
  for (const { tag } of wishes) {
    if (tag === '*') return fallback
    const general = tag.split('-')[0]
    if (isLanguage(general)) return general
  }
  return fallback
}
