import { z } from 'zod'
import { mark } from '../authority/authority.ts'

/** Who one reaches, in the order in which one looks for them in an emergency. */
export const contactFunctions = [
  'duty',
  'crisis',
  'security',
  'it',
  'secretary',
  'switchboard',
  'dpo',
  'press',
] as const
export type ContactFunction = (typeof contactFunctions)[number]

/** public = every organisation of the directory; members = the body itself and the national bodies. */
export const visibilities = ['public', 'members'] as const
export type Visibility = (typeof visibilities)[number]

/** Contacts are confirmed twice a year by their owner. */
export const monthsUntilDue = 6

/** More than this is a staff list, not a directory. */
export const mostContacts = 40

export const contactView = z.object({
  id: z.uuid(),
  function: z.enum(contactFunctions),
  label: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  email: z.string().exactOptional(),
  hours: z.string().exactOptional(),
  deputy: z.boolean(),
  visibility: z.enum(visibilities),
  verified: mark,
  source: z.string(),
  confirmedAt: z.iso.datetime().exactOptional(),
  version: z.int(),
})
export type Contact = z.output<typeof contactView>

export type Confirmation = 'none' | 'fresh' | 'due'

/** Fresh only when every contact was confirmed in the last six months; none when there is nothing to confirm. */
export function confirmationOf(contacts: readonly Contact[], now: Date): Confirmation {
  if (contacts.length === 0) return 'none'
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - monthsUntilDue)
  const fresh = contacts.every(({ confirmedAt }) => confirmedAt && new Date(confirmedAt) >= limit)
  return fresh ? 'fresh' : 'due'
}
