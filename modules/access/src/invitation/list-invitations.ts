import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { roles } from '../organisation/roles.ts'
import { languageField } from '../person/fields.ts'
import { administersMembers } from '../policies.ts'
import { listOpenInvitations } from './invitation-store.ts'

/** Who was invited and has not answered yet. */
export const listInvitations = defineQuestion({
  name: 'access.list-invitations',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        email: z.string(),
        roles: z.array(z.enum(roles)),
        language: languageField,
        invitedBy: z.string(),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
      }),
    ),
    total: z.int(),
  }),
  allow: administersMembers,
  run: async ({ transaction, now, actor }) => {
    const rows = await listOpenInvitations(transaction, now, actor.organisation ?? '')
    return {
      items: rows.map(({ createdAt, expiresAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
      total: rows.length,
    }
  },
})
