import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { contactChanged } from '../events.ts'
import { mayKeepContacts } from '../policies.ts'
import { contactView, mostContacts } from './contact.ts'
import { checkChannels, contactFields } from './contact-input.ts'
import { findContact, insertContact, listContacts } from './contact-store.ts'
import { findOwnAuthority } from './own-authority.ts'

/** An administrator of a body says whom to reach there. Who writes a contact has thereby confirmed it. */
export const addContact = defineAct({
  name: 'directory.add-contact',
  input: z.strictObject({ authorityId: z.uuid(), ...contactFields }),
  output: contactView,
  allow: mayKeepContacts,
  about: ({ authorityId }) => ({ type: 'authority', id: authorityId }),
  run: async ({ transaction, actor, now, newId, announce }, { authorityId, ...fields }) => {
    const authority = await findOwnAuthority(transaction, actor, authorityId)
    if (isRefusal(authority)) return authority
    const contact = checkChannels(fields)
    if (isRefusal(contact)) return contact
    const others = await listContacts(transaction, authorityId)
    if (others.length >= mostContacts) return refusals['too-many-contacts']({ limit: mostContacts })
    const id = newId()
    await insertContact(transaction, {
      id,
      authority: authorityId,
      function: contact.function,
      label: contact.label ?? null,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
      hours: contact.hours ?? null,
      deputy: contact.deputy,
      visibility: contact.visibility,
      verified: 'verified',
      source: actor.label,
      confirmed_at: now,
      changed_at: now,
    })
    announce(contactChanged, {
      subject: { type: 'authority', id: authorityId },
      organisation: authority.organisation,
      payload: { authority: authorityId, contact: id, change: 'added' },
    })
    const added = await findContact(transaction, authorityId, id)
    return added ?? refusals['contact-missing']()
  },
})
