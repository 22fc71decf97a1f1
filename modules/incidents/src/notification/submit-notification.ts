import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { nextDueAfterSubmission } from '../clocks/notification-clocks.ts'
import { refusals } from '../errors.ts'
import { notificationSubmitted } from '../events.ts'
import { mayReport } from '../policies.ts'
import { reportFields } from './notification-fields.ts'
import { insertNotification } from './notification-store.ts'
import { dialOf } from './phone.ts'
import { readSince } from './since.ts'

export const receipt = z.object({
  id: z.uuid(),
  number: z.string(),
  submittedAt: z.iso.datetime(),
  recipient: z.uuid(),
  organisation: z.uuid(),
})

/** The alarm of an authority. Nothing but its own commit stands between the click and the receipt. */
export const submitNotification = defineAct({
  name: 'incidents.submit-notification',
  input: z.strictObject(reportFields),
  output: receipt,
  allow: mayReport,
  about: (_input, outcome) => ({
    type: 'notification',
    id: outcome?.id ?? '',
    ...(outcome ? { organisation: outcome.organisation } : {}),
  }),
  run: async ({ actor, now, transaction, newId, announce }, { what, since, callback }) => {
    const { organisation, person } = actor
    if (!organisation || !person) return refusals['not-a-reporter']()
    const sinceInstant = readSince(since, now)
    if (isRefusal(sinceInstant)) return sinceInstant
    const dial = dialOf(callback.phone)
    if (dial === undefined) {
      return refusals['phone-unreadable'](
        {},
        {
          issues: [
            { type: 'invalidInput', in: 'body', name: 'callback.phone', detail: 'incidents:issues.phone' },
          ],
        },
      )
    }

    const kept = await insertNotification(transaction, {
      id: newId(),
      organisation,
      what,
      since: sinceInstant,
      callbackName: callback.name,
      callbackPhone: callback.phone,
      callbackDial: dial,
      language: actor.language,
      submittedAt: now,
      submittedBy: person,
      submittedByName: actor.label,
      nextDueAt: nextDueAfterSubmission(now),
    })
    if (!kept) return refusals['no-recipient']()

    const { id, number, recipient } = kept
    announce(notificationSubmitted, {
      subject: { type: 'notification', id },
      organisation,
      audience: [organisation, recipient],
      payload: {
        notification: id,
        number,
        organisation,
        recipient,
        awareAt: now.toISOString(),
        exercise: false,
      },
    })
    return { id, number, submittedAt: now.toISOString(), recipient, organisation }
  },
})
