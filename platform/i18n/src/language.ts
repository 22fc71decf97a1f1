export const languages = ['fr', 'nl', 'de', 'en'] as const

export type Language = (typeof languages)[number]

/** A text kept in each language of the platform, as in Belgif's LocalizedString. */
export type LocalizedText = Readonly<Record<Language, string>>

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (languages as readonly string[]).includes(value)
