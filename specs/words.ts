import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator, type Language, languages, type Translate } from '@beffroi/i18n'

const root = path.resolve(import.meta.dirname, '..')
const places = {
  access: 'modules/access',
  audit: 'modules/audit',
  directory: 'modules/directory',
  incidents: 'modules/incidents',
  ui: 'platform/ui',
  web: 'apps/web',
} as const

const catalogueOf = (place: string, language: Language) =>
  JSON.parse(readFileSync(path.join(root, place, 'messages', `${language}.json`), 'utf8'))

const translator = createTranslator(
  Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(Object.entries(places).map(([name, place]) => [name, catalogueOf(place, language)])),
    ]),
  ) as Parameters<typeof createTranslator>[0],
)

/** The sentences that the pages say: a journey looks for what is meant, however it is worded. */
export const wordsOf = (language: Language): Translate => translator(language)
