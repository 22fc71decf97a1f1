import { type Actor, actRefusals, defineQuestion, type Verdict } from '@beffroi/acts'
import { pageInput, pageOf } from '@beffroi/http'
import { listMail } from '@beffroi/mail'
import { z } from 'zod'

const OutgoingMail = z
  .object({
    id: z.uuid(),
    to: z.string(),
    language: z.string(),
    subject: z.string(),
    text: z.string().optional(),
    kind: z.enum(['ordinary', 'security', 'crisis']),
    state: z.enum(['waiting', 'sending', 'sent', 'kept', 'failed', 'dropped']),
    attempts: z.int(),
    queuedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().optional(),
    problem: z.string().optional(),
  })
  .meta({ id: 'OutgoingMail' })

/**
 * The outbox page. Mails of all organisations are the operator's to see; in a demonstration, where every address is
 * fictitious and no mail leaves the house, everybody's.
 */
export function listOutgoingMail(demo: boolean) {
  const allow = (actor: Actor): Verdict => {
    if (!actor.person) return actRefusals['not-signed-in']()
    return demo || actor.roles.includes('operator') ? true : actRefusals['not-allowed']()
  }
  return defineQuestion({
    name: 'server.list-outgoing-mail',
    input: z.strictObject({ ...pageInput }),
    output: pageOf(OutgoingMail),
    reach: 'platform',
    allow,
    run: async ({ transaction }, { page, pageSize }) => {
      const { items, total } = await listMail(transaction, { page, pageSize })
      return {
        items: items.map(({ organisation: _whose, queuedAt, endedAt, ...mail }) => ({
          ...mail,
          queuedAt: queuedAt.toISOString(),
          ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
        })),
        total,
      }
    },
  })
}
