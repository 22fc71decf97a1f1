import { defineFact } from '@beffroi/acts'
import { z } from 'zod'

export const organisationCreated = defineFact(
  'access.organisation-created',
  1,
  z.object({ organisation: z.uuid() }),
)

export const personInvited = defineFact(
  'access.person-invited',
  1,
  z.object({ invitation: z.uuid(), organisation: z.uuid() }),
)

export const memberJoined = defineFact(
  'access.member-joined',
  1,
  z.object({ person: z.uuid(), organisation: z.uuid() }),
)

/** Roles changed, or were all taken away. */
export const rolesChanged = defineFact(
  'access.roles-changed',
  1,
  z.object({ person: z.uuid(), organisation: z.uuid() }),
)

export const sessionEnded = defineFact(
  'access.session-ended',
  1,
  z.object({ session: z.uuid(), person: z.uuid() }),
)

export const passwordResetRequested = defineFact(
  'access.password-reset-requested',
  1,
  z.object({ reset: z.uuid() }),
)
