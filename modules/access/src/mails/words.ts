import { createTranslator } from '@beffroi/i18n'
import de from '../../messages/de.json' with { type: 'json' }
import en from '../../messages/en.json' with { type: 'json' }
import fr from '../../messages/fr.json' with { type: 'json' }
import nl from '../../messages/nl.json' with { type: 'json' }

/** The words of the mails, in the language of whoever reads them. */
export const words = createTranslator({
  fr: { access: fr },
  nl: { access: nl },
  de: { access: de },
  en: { access: en },
})
