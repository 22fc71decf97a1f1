import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { contactChanged } from '../events.ts'
import { mayKeepContacts } from '../policies.ts'
import { contactView } from './contact.ts'
import { checkChannels, contactFields } from './contact-input.ts'
import { findContact, updateContact } from './contact-store.ts'
import { findOwnAuthority } from './own-authority.ts'

const { label, phone, email, hours } = contactFields

/** An administrator corrects a contact of his body; a field that is absent stays, null empties it (RFC 7396). */
export const editContact = defineAct({
  name: 'directory.edit-contact',
  input: z.strictObject({
    authorityId: z.uuid(),
    contactId: z.uuid(),
    expectedVersion: z.int().min(1),
    function: contactFields.function.exactOptional(),
    label: label.unwrap().nullable().exactOptional(),
    phone: phone.unwrap().nullable().exactOptional(),
    email: email.unwrap().nullable().exactOptional(),
    hours: hours.unwrap().nullable().exactOptional(),
    deputy: z.boolean().exactOptional(),
    visibility: contactFields.visibility.unwrap().exactOptional(),
  }),
  output: contactView,
  allow: mayKeepContacts,
  about: ({ authorityId }) => ({ type: 'authority', id: authorityId }),
  run: async ({ transaction, actor, now, announce }, input) => {
    const { authorityId, contactId, expectedVersion, ...change } = input
    const authority = await findOwnAuthority(transaction, actor, authorityId)
    if (isRefusal(authority)) return refusals['contact-missing']()
    const before = await findContact(transaction, authorityId, contactId)
    if (!before) return refusals['contact-missing']()
    const checked = checkChannels({ phone: before.phone ?? null, email: before.email ?? null, ...change })
    if (isRefusal(checked)) return checked
    const written = await updateContact(transaction, contactId, expectedVersion, {
      ...checked,
      verified: 'verified',
      source: actor.label,
      confirmed_at: now,
      changed_at: now,
    })
    if (!written) return refusals['contact-changed-meanwhile']()
    announce(contactChanged, {
      subject: { type: 'authority', id: authorityId },
      organisation: authority.organisation,
      payload: { authority: authorityId, contact: contactId, change: 'changed' },
    })
    return (await findContact(transaction, authorityId, contactId)) ?? refusals['contact-missing']()
  },
})
