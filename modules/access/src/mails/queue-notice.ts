import type { ActContext } from '@beffroi/acts'
import type { Language } from '@beffroi/i18n'
import { formatInstant } from '@beffroi/i18n'
import { queueMail } from '@beffroi/mail'
import type { AccessParts } from '../parts.ts'
import { words } from './words.ts'

/** Tells the owner of an account that its locks were changed, in case it was not he (ASVS V6.3.7). */
export async function queueNotice(
  { transaction, now, newId }: ActContext,
  { publicUrl }: AccessParts,
  whom: { readonly email: string; readonly name: string; readonly language: Language },
  what: 'passwordChanged' | 'secondStepRemoved',
): Promise<void> {
  const say = words(whom.language)
  await queueMail(transaction, {
    to: whom.email,
    language: whom.language,
    subject: say(`access:mail.${what}.subject`),
    text: say(`access:mail.${what}.text`, {
      name: whom.name,
      at: formatInstant(now, whom.language),
      url: `${publicUrl}/account`,
    }),
    kind: 'security',
    key: `access.notice:${newId()}`,
    now,
  })
}
