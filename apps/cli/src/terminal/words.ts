import { createTranslator, type Language, negotiateLanguage, type Translate } from '@beffroi/i18n'
import { catalogues } from '@beffroi/server'
import de from '../../messages/de.json' with { type: 'json' }
import en from '../../messages/en.json' with { type: 'json' }
import fr from '../../messages/fr.json' with { type: 'json' }
import nl from '../../messages/nl.json' with { type: 'json' }

const translator = createTranslator({
  fr: { ...catalogues.fr, cli: fr },
  nl: { ...catalogues.nl, cli: nl },
  de: { ...catalogues.de, cli: de },
  en: { ...catalogues.en, cli: en },
})

export function wordsFor(language: Language): Translate {
  return translator(language)
}

/** The language of the terminal (POSIX: LC_ALL, then LC_MESSAGES, then LANG); English where it names none of ours. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return negotiateLanguage(locale.split('.')[0]?.replace('_', '-'), 'en')
}
