import type { Refusal } from '@beffroi/errors'
import { refusals } from './refusals.ts'

export interface Mail {
  /** One bare address, no name. */
  readonly to: string
  readonly language: string
  readonly subject: string
  /** Plain text. There is no HTML: nothing in a mail of ours is ever executed or fetched. */
  readonly text: string
}

// RFC 5321 4.5.3.1 bounds; quoted local parts are refused, since no authority has one and attackers do.
const address =
  /^(?=.{3,254}$)(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

// RFC 5322 2.2: a line end in a field starts a new header. U+2028 and U+2029 are line ends to some readers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const inHeader = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const inText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const longestSubject = 400
const longestText = 200_000

/** Why this mail may not be sent, or nothing. Every field is looked at, at both doors: queue and adapter. */
export function checkMail(mail: Mail, key: string): Refusal | undefined {
  if (!address.test(mail.to)) return refusals['not-an-address']()
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(mail.language)) return refusals['unsafe-field']({ field: 'language' })
  if (inHeader.test(mail.subject) || mail.subject.length > longestSubject) {
    return refusals['unsafe-field']({ field: 'subject' })
  }
  if (inHeader.test(key) || key === '') return refusals['unsafe-field']({ field: 'key' })
  if (inText.test(mail.text) || mail.text.length > longestText)
    return refusals['unsafe-field']({ field: 'text' })
  return undefined
}
