import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { contactsConfirmed } from '../events.ts'
import { mayKeepContacts } from '../policies.ts'
import { mostContacts } from './contact.ts'
import { confirmAll, listContacts } from './contact-store.ts'
import { findOwnAuthority } from './own-authority.ts'

/** Twice a year an administrator reads the contacts of his body and says: they are right. */
export const confirmContacts = defineAct({
  name: 'directory.confirm-contacts',
  input: z.strictObject({
    authorityId: z.uuid(),
    seen: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().min(1) }))
      .max(mostContacts)
      .describe('The contacts that were read: only what somebody has seen can be confirmed.'),
  }),
  output: z.object({ confirmedAt: z.iso.datetime(), contacts: z.int() }),
  allow: mayKeepContacts,
  about: ({ authorityId }) => ({ type: 'authority', id: authorityId }),
  run: async ({ transaction, actor, now, announce }, { authorityId, seen }) => {
    const authority = await findOwnAuthority(transaction, actor, authorityId)
    if (isRefusal(authority)) return authority
    const contacts = await listContacts(transaction, authorityId)
    if (contacts.length === 0) return refusals['nothing-to-confirm']()
    const read = new Map(seen.map(({ id, version }) => [id, version]))
    const same =
      read.size === contacts.length && contacts.every(({ id, version }) => read.get(id) === version)
    if (!same) return refusals['contacts-changed-meanwhile']()
    await confirmAll(transaction, authorityId, actor.label, now)
    announce(contactsConfirmed, {
      subject: { type: 'authority', id: authorityId },
      organisation: authority.organisation,
      payload: { authority: authorityId, contacts: contacts.map(({ id }) => id) },
    })
    return { confirmedAt: now.toISOString(), contacts: contacts.length }
  },
})
