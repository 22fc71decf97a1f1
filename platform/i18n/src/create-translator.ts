import { createInstance } from 'i18next'
import type { Catalogue, Catalogues } from './catalogue.ts'
import { withEveryPlural } from './catalogue.ts'
import type { Language } from './language.ts'
import { languages } from './language.ts'

export type TranslationValues = Readonly<Record<string, string | number>>

/** Gives the sentence of `namespace:group.key`; an unknown key is shown as it is, never as nothing. */
export type Translate = (key: string, values?: TranslationValues) => string

export const createTranslator = (catalogues: Catalogues): ((language: Language) => Translate) => {
  const resources: Record<string, Record<string, Catalogue>> = {}
  for (const language of languages) {
    const namespaces: Record<string, Catalogue> = {}
    for (const [name, catalogue] of Object.entries(catalogues[language])) {
      namespaces[name] = withEveryPlural(catalogue)
    }
    resources[language] = namespaces
  }
  const instance = createInstance({
    resources,
    fallbackLng: false,
    initAsync: false,
    // What is inserted is escaped where it is shown: by React, or by the mail and PDF templates.
    interpolation: { escapeValue: false },
  })
  void instance.init()
  return (language) => {
    const translate = instance.getFixedT(language)
    return (key, values) => String(translate(key, { ...values }))
  }
}
