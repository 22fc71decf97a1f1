import { createTranslator } from '@beffroi/i18n'
import de from '../messages/de.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }
import nl from '../messages/nl.json' with { type: 'json' }

/** The sentences of this module where there is no page: mails, standard messages, exports. */
export const wordsIn = createTranslator({
  fr: { incidents: fr },
  nl: { incidents: nl },
  de: { incidents: de },
  en: { incidents: en },
})
