import type { Catalogue, Language } from '@beffroi/i18n'
import { isLanguage, negotiateLanguage, withEveryPlural } from '@beffroi/i18n'
import { safeStorage } from '@beffroi/ui'
import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

type Loaded = { readonly messages: Readonly<Record<string, Catalogue>> }

/** Only the reader's language crosses the line. */
const catalogues: Readonly<Record<Language, () => Promise<Loaded>>> = {
  fr: () => import('../messages/fr.ts'),
  nl: () => import('../messages/nl.ts'),
  de: () => import('../messages/de.ts'),
  en: () => import('../messages/en.ts'),
}

const place = 'beffroi.language'

export const chosenLanguage = (): Language | undefined => {
  const kept = safeStorage('device').getItem(place)
  return isLanguage(kept) ? kept : undefined
}

export const firstLanguage = (): Language =>
  chosenLanguage() ?? negotiateLanguage(navigator.languages.join(','), 'fr')

const read = async (language: Language): Promise<Record<string, Catalogue>> => {
  const { messages } = await catalogues[language]()
  return Object.fromEntries(
    Object.entries(messages).map(([namespace, catalogue]) => [namespace, withEveryPlural(catalogue)]),
  )
}

export const startWords = async (language: Language): Promise<i18n> => {
  const instance = createInstance({
    lng: language,
    resources: { [language]: await read(language) },
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  }).use(initReactI18next)
  await instance.init()
  document.documentElement.lang = language
  return instance
}

/** Loads the sentences first, so that the page never shows their keys. */
export const changeLanguage = async (instance: i18n, language: Language): Promise<void> => {
  if (!instance.hasResourceBundle(language, 'web')) {
    for (const [namespace, catalogue] of Object.entries(await read(language))) {
      instance.addResourceBundle(language, namespace, catalogue)
    }
  }
  await instance.changeLanguage(language)
  document.documentElement.lang = language
}

export const keepLanguage = (language: Language): void => {
  try {
    safeStorage('device').setItem(place, language)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
