import { defineFact } from '@beffroi/acts'
import { z } from 'zod'

/** An entry of the directory was added, changed or linked to an organisation. */
export const authorityChanged = defineFact(
  'directory.authority-changed',
  1,
  z.object({ authority: z.uuid(), change: z.enum(['added', 'changed', 'linked']) }),
)

export const contactChanged = defineFact(
  'directory.contact-changed',
  1,
  z.object({ authority: z.uuid(), contact: z.uuid(), change: z.enum(['added', 'changed', 'removed']) }),
)

/** The owner has read all contacts of an authority and said that they are right. */
export const contactsConfirmed = defineFact(
  'directory.contacts-confirmed',
  1,
  z.object({ authority: z.uuid(), contacts: z.array(z.uuid()) }),
)
