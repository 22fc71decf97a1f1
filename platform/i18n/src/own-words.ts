import de from '../messages/de.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }
import nl from '../messages/nl.json' with { type: 'json' }
import { createTranslator } from './create-translator.ts'

/** Words of time, needed wherever a deadline is shown: page, mail, PDF. */
export const ownWords = createTranslator({
  fr: { i18n: fr },
  nl: { i18n: nl },
  de: { i18n: de },
  en: { i18n: en },
})
