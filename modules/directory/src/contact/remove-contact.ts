import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { contactChanged } from '../events.ts'
import { mayKeepContacts } from '../policies.ts'
import { deleteContact, findContact } from './contact-store.ts'
import { findOwnAuthority } from './own-authority.ts'

/** An administrator takes a contact of his body out of the directory. */
export const removeContact = defineAct({
  name: 'directory.remove-contact',
  input: z.strictObject({ authorityId: z.uuid(), contactId: z.uuid() }),
  output: z.object({ removed: z.literal(true) }),
  allow: mayKeepContacts,
  about: ({ authorityId }) => ({ type: 'authority', id: authorityId }),
  run: async ({ transaction, actor, announce }, { authorityId, contactId }) => {
    const authority = await findOwnAuthority(transaction, actor, authorityId)
    if (isRefusal(authority)) return refusals['contact-missing']()
    const contact = await findContact(transaction, authorityId, contactId)
    if (!contact) return refusals['contact-missing']()
    await deleteContact(transaction, contactId)
    announce(contactChanged, {
      subject: { type: 'authority', id: authorityId },
      organisation: authority.organisation,
      payload: { authority: authorityId, contact: contactId, change: 'removed' },
    })
    return { removed: true as const }
  },
})
