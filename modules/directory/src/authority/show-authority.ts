import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { confirmationOf, contactView } from '../contact/contact.ts'
import { listContacts } from '../contact/contact-store.ts'
import { refusals } from '../errors.ts'
import { mayKeepContacts, mayRead } from '../policies.ts'
import { evidence } from './authority.ts'
import { itemOf, selectItems } from './authority-item-store.ts'
import { authorityItem, authorityMention } from './authority-view.ts'
import { findChildren, findServices, findSuccessions, service, succession } from './relations-store.ts'

/** One authority: what is known of it and how surely, whom to reach there, what it belongs to and what it became. */
export const showAuthority = defineQuestion({
  name: 'directory.show-authority',
  input: z.strictObject({ authorityId: z.uuid() }),
  output: authorityItem.extend({
    evidence: z.record(z.string(), evidence),
    version: z.int(),
    contacts: z.array(contactView),
    confirmation: z.enum(['none', 'fresh', 'due']).describe('due: not all confirmed in the last six months.'),
    mayEditContacts: z.boolean(),
    children: z.array(authorityMention),
    predecessors: z.array(succession),
    successors: z.array(succession),
    servedBy: z.array(service),
    serves: z.array(service),
  }),
  allow: mayRead,
  run: async ({ transaction, actor, now }, { authorityId }) => {
    const row = await selectItems(transaction).where('authority.id', '=', authorityId).executeTakeFirst()
    if (!row) return refusals['authority-missing']()
    const item = itemOf(row, actor.organisation)
    const contacts = await listContacts(transaction, authorityId)
    return {
      ...item,
      evidence: row.evidence,
      version: row.version,
      contacts,
      confirmation: confirmationOf(contacts, now),
      mayEditContacts: item.own && mayKeepContacts(actor) === true,
      children: await findChildren(transaction, authorityId),
      ...(await findSuccessions(transaction, authorityId)),
      ...(await findServices(transaction, authorityId)),
    }
  },
})
