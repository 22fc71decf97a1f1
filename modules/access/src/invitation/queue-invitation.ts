import type { ActContext } from '@beffroi/acts'
import { formatInstant, type Language } from '@beffroi/i18n'
import { queueMail } from '@beffroi/mail'
import { words } from '../mails/words.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AccessParts } from '../parts.ts'

export async function queueInvitation(
  { transaction, now }: ActContext,
  { publicUrl }: AccessParts,
  organisation: Organisation,
  invitation: {
    readonly id: string
    readonly email: string
    readonly language: Language
    readonly invited_by: string
    readonly expires_at: Date
    readonly token: string
  },
): Promise<void> {
  const say = words(invitation.language)
  await queueMail(transaction, {
    organisation: organisation.id,
    to: invitation.email,
    language: invitation.language,
    subject: say('access:mail.invitation.subject', { organisation: organisation.name }),
    // After # the token stays in the browser: no server and no log ever sees it.
    text: say('access:mail.invitation.text', {
      organisation: organisation.name,
      by: invitation.invited_by,
      until: formatInstant(invitation.expires_at, invitation.language),
      url: `${publicUrl}/invitation#${invitation.token}`,
    }),
    kind: 'security',
    key: `access.invitation:${invitation.id}`,
    now,
  })
}
