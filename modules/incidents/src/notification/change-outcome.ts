import type { AuditedSubject } from '@beffroi/acts'
import { z } from 'zod'
import { states } from './notification.ts'

/** What every act on a notification answers: where it stands now. */
export const changeOutcome = z.object({
  id: z.uuid(),
  state: z.enum(states),
  version: z.int(),
  organisation: z.uuid(),
})

export function aboutNotification(
  input: { readonly notificationId: string },
  outcome: { readonly organisation: string } | undefined,
): AuditedSubject {
  return {
    type: 'notification',
    id: input.notificationId,
    ...(outcome ? { organisation: outcome.organisation } : {}),
  }
}

/** What every fact about a notification says of it. */
export function announcementOf(row: {
  readonly id: string
  readonly number: string
  readonly organisation: string
  readonly recipient: string
}) {
  const { id, number, organisation, recipient } = row
  return {
    subject: { type: 'notification', id },
    organisation,
    audience: [organisation, recipient],
    about: { notification: id, number, organisation, recipient },
  }
}
