import type { ActContext } from '@beffroi/acts'
import { formatInstant } from '@beffroi/i18n'
import { queueMail } from '@beffroi/mail'
import { words } from '../mails/words.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AccessParts } from '../parts.ts'
import type { NewInvitation } from './invitation-store.ts'

export async function queueInvitation(
  { transaction, now }: ActContext,
  { publicUrl }: AccessParts,
  organisation: Organisation,
  invitation: NewInvitation,
  token: string,
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
      by: invitation.invitedBy,
      until: formatInstant(invitation.expiresAt, invitation.language),
      url: `${publicUrl}/invitation#${token}`,
    }),
    kind: 'security',
    key: `access.invitation:${invitation.id}`,
    now,
  })
}
