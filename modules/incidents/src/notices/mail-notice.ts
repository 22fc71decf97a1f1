import { listMembersWithRole } from '@beffroi/access'
import { type ActContext, defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { queueMail } from '@beffroi/mail'
import { z } from 'zod'
import { clocksOf } from '../clocks/notification-clocks.ts'
import { sentStages } from '../clocks/submission.ts'
import { listSubmissions } from '../clocks/submission-store.ts'
import { refusals } from '../errors.ts'
import { notificationId } from '../notification/notification-fields.ts'
import { findNotification, type NotificationRow } from '../notification/notification-store.ts'
import type { IncidentsParts } from '../parts.ts'
import { isTheHouse } from '../policies.ts'
import { occasions, writeNotice } from './notice.ts'

/** Writes to the other side that something waits in the record. One mail for each person and fact. */
export function mailNotice({ publicUrl }: IncidentsParts) {
  return defineAct({
    name: 'incidents.mail-notice',
    input: z.strictObject({
      notificationId,
      occasion: z.enum(occasions),
      to: z.enum(['officers', 'notifier']),
      /** The fact that is told: with it the same mail is never written twice. */
      fact: z.uuid(),
      at: z.iso.datetime(),
      /** Another mail already tells it: an acknowledgement that came with a message. */
      told: z.boolean().default(false),
    }),
    output: z.object({ queued: z.int(), organisation: z.uuid() }),
    // The addressees belong to the other organisation than the one whose act is told.
    reach: 'platform',
    allow: isTheHouse,
    about: (input, outcome) => ({
      type: 'notification',
      id: input.notificationId,
      ...(outcome ? { organisation: outcome.organisation } : {}),
    }),
    run: async (context, input) => {
      const { transaction, now, log } = context
      const row = await findNotification(transaction, input.notificationId)
      if (!row) return refusals['notification-missing']()
      if (input.told) return { queued: 0, organisation: row.organisation }
      const submissions = await listSubmissions(transaction, [row.id])
      const notice = {
        occasion: input.occasion,
        number: row.number,
        at: new Date(input.at),
        link: `${publicUrl.replace(/\/+$/, '')}${input.to === 'officers' ? '/desk?open=' : '/incidents/'}${row.id}`,
        exercise: row.exercise,
        clocks: input.occasion === 'closed' ? [] : clocksOf(row, sentStages(submissions), now),
      }
      let queued = 0
      for (const addressee of await addressees(context, row, input.to)) {
        const outcome = await queueMail(transaction, {
          ...writeNotice(notice, addressee),
          to: addressee.email,
          language: addressee.language,
          organisation: input.to === 'officers' ? row.recipient : row.organisation,
          kind: 'crisis',
          key: `incidents.${input.occasion}.${input.fact}.${addressee.person}`,
          now,
        })
        // One address that cannot be written to must not keep the others from hearing of it.
        if (isRefusal(outcome)) log.warn({ code: outcome.code, person: addressee.person }, 'mail not queued')
        else queued += 1
      }
      return { queued, organisation: row.organisation }
    },
  })
}

async function addressees({ transaction }: ActContext, row: NotificationRow, to: 'officers' | 'notifier') {
  if (to === 'officers') return listMembersWithRole(transaction, row.recipient, 'duty-officer')
  const reporters = await listMembersWithRole(transaction, row.organisation, 'reporter')
  const notifier = reporters.filter(({ person }) => person === row.submitted_by)
  // Whoever reported may have left since: then every colleague who reports is told.
  return notifier.length > 0 ? notifier : reporters
}
