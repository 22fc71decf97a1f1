import type { Language } from '@beffroi/i18n'
import { z } from 'zod'

/** A text in the languages in which it exists; a body of the French-language region may have no German name. */
export type Wording = Readonly<Partial<Record<Language, string>>>

const text = z.string().trim().min(1).max(1000)

export const wording = z
  .strictObject({
    fr: text.exactOptional(),
    nl: text.exactOptional(),
    de: text.exactOptional(),
    en: text.exactOptional(),
  })
  .describe('A text in the languages in which it exists.')

const order: readonly Language[] = ['fr', 'nl', 'de', 'en']

/** The text in that language, else in the first one that exists. */
export function inLanguage(text: Wording, language: Language): string {
  const found = [language, ...order].find((candidate) => text[candidate] !== undefined)
  return (found && text[found]) ?? ''
}
