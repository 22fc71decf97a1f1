import { type Follower, follower } from '@beffroi/events'
import { passwordResetRequested } from './events.ts'
import type { AccessParts } from './parts.ts'
import { sendPasswordReset } from './password/send-password-reset.ts'

export function accessFollowers(parts: AccessParts): readonly Follower[] {
  return [
    follower({
      name: 'access.mail-password-reset',
      on: passwordResetRequested,
      act: sendPasswordReset(parts),
      input: ({ payload }) => ({ reset: payload.reset }),
    }),
  ]
}
