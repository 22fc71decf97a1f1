import type { Language } from '@beffroi/i18n'

/** A text in the languages in which it exists; a body of the French-language region may have no German name. */
export type Wording = Readonly<Partial<Record<Language, string>>>

const order: readonly Language[] = ['fr', 'nl', 'de', 'en']

/** The text in that language, else in the first one that exists. */
export function inLanguage(text: Wording, language: Language): string {
  const found = [language, ...order].find((candidate) => text[candidate] !== undefined)
  return (found && text[found]) ?? ''
}
