import type { Catalogues } from '@beffroi/i18n'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** Every sentence the server may say: refusals, mails, settings. */
export const catalogues: Catalogues = { fr, nl, de, en }
