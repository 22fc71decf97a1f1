import { type Language, type LocalizedText, languages } from '@beffroi/i18n'
import { wordsIn } from '../words.ts'
import type { Kind } from './message.ts'

/**
 * What a duty officer says most often, kept by key: each side reads it in its own language. A key is never reused
 * for another sentence, since sent messages point to it.
 */
export const standardMessages: readonly { readonly key: string; readonly kind: Kind }[] = [
  { key: 'disconnected', kind: 'question' },
  { key: 'howMany', kind: 'question' },
  { key: 'services', kind: 'question' },
  { key: 'backups', kind: 'question' },
  { key: 'personalData', kind: 'question' },
  { key: 'ransomNote', kind: 'question' },
  { key: 'supplier', kind: 'question' },
  { key: 'stillGoingOn', kind: 'question' },
  { key: 'isolate', kind: 'advice' },
  { key: 'keepTraces', kind: 'advice' },
  { key: 'changePasswords', kind: 'advice' },
  { key: 'protectBackups', kind: 'advice' },
  { key: 'neitherPayNorAnswer', kind: 'advice' },
  { key: 'warnColleagues', kind: 'advice' },
  { key: 'fileComplaint', kind: 'advice' },
  { key: 'tellDataProtectionOfficer', kind: 'advice' },
  { key: 'weCallYou', kind: 'information' },
  { key: 'weAreLooking', kind: 'information' },
]

export function isStandardMessage(kind: Kind, key: string): boolean {
  return standardMessages.some((message) => message.key === key && message.kind === kind)
}

export function standardText(key: string, language: Language): string {
  return wordsIn(language)(`incidents:standard.${key}`)
}

export function standardTextInAll(key: string): LocalizedText {
  const [fr, nl, de, en] = languages.map((language) => standardText(key, language))
  return { fr: fr ?? '', nl: nl ?? '', de: de ?? '', en: en ?? '' }
}
