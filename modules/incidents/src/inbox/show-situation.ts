import { defineQuestion } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import { confirmationOf, findAuthorityOfOrganisation, listContacts } from '@beffroi/directory'
import { z } from 'zod'
import { findRecipient } from '../notification/recipient.ts'
import { mayRead } from '../policies.ts'
import { countSituation } from './count-situation.ts'

/** How things are, in a few figures: for the first line of a home and the counters of a desk. */
export const showSituation = defineQuestion({
  name: 'incidents.show-situation',
  input: z.strictObject({}),
  output: z.object({
    open: z.int(),
    unacknowledged: z.int(),
    /** Something the asker has to do next: read an answer, answer a question. */
    waitingForMe: z.int(),
    late: z.int(),
    lastClosedAt: z.iso.datetime().optional(),
    /** Who receives a report; absent while nobody is set up to. The phone as the directory gives it. */
    centre: z.object({ name: z.string(), phone: z.string().optional() }).optional(),
    /** The own authority, and whether its contacts were confirmed lately. */
    authority: z.object({ id: z.uuid(), contacts: z.enum(['none', 'fresh', 'due']) }).optional(),
  }),
  allow: mayRead,
  run: async ({ actor, transaction, now }) => {
    const mine = actor.roles.includes('duty-officer') ? 'recipient' : 'notifier'
    const { last_closed_at, ...counts } = await countSituation(transaction, mine, now)
    const centre = await centreOnDuty(transaction, actor.organisation ?? '')
    const authority = await ownAuthority(transaction, actor.organisation ?? '', now)
    return {
      ...counts,
      ...(last_closed_at ? { lastClosedAt: last_closed_at.toISOString() } : {}),
      ...(centre ? { centre } : {}),
      ...(authority ? { authority } : {}),
    }
  },
})

async function centreOnDuty(transaction: Transaction, organisation: string) {
  const recipient = await findRecipient(transaction, organisation)
  if (!recipient) return undefined
  const authority = await findAuthorityOfOrganisation(transaction, recipient.id)
  const contacts = authority ? await listContacts(transaction, authority.id) : []
  const phone = contacts.find((contact) => contact.function === 'duty' && contact.phone)?.phone
  return { name: recipient.name, ...(phone ? { phone } : {}) }
}

async function ownAuthority(transaction: Transaction, organisation: string, now: Date) {
  const authority = await findAuthorityOfOrganisation(transaction, organisation)
  if (!authority) return undefined
  return { id: authority.id, contacts: confirmationOf(await listContacts(transaction, authority.id), now) }
}
