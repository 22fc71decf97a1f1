import { defineAct } from '@beffroi/acts'
import { languages } from '@beffroi/i18n'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { messageSent, notificationAcknowledged } from '../events.ts'
import { aboutNotification, announcementOf, changeOutcome } from '../notification/change-outcome.ts'
import { awaitsAfter, stateAfter } from '../notification/notification.ts'
import { notificationId } from '../notification/notification-fields.ts'
import { changeNotification, lockNotification } from '../notification/notification-store.ts'
import { writtenText } from '../notification/plain-text.ts'
import { mayConverse, sideOf } from '../policies.ts'
import { happeningOf, kinds, maySay } from './message.ts'
import { insertMessage } from './message-store.ts'
import { isStandardMessage } from './standard-messages.ts'

/**
 * One side writes to the other. A standard message is kept by its key and read by each in their own language; free
 * text keeps the language it was written in.
 */
export const sendMessage = defineAct({
  name: 'incidents.send-message',
  input: z
    .strictObject({
      notificationId,
      kind: z.enum(kinds),
      standard: z.string().max(60).optional(),
      text: writtenText({ min: 1, max: 4000 }).optional(),
      language: z.enum(languages).optional(),
    })
    .refine((input) => input.standard !== undefined || input.text !== undefined, {
      path: ['text'],
      message: 'incidents:issues.nothing-said',
    }),
  output: changeOutcome.extend({ message: z.uuid() }),
  allow: mayConverse,
  about: aboutNotification,
  run: async ({ actor, now, transaction, newId, announce }, input) => {
    const row = await lockNotification(transaction, input.notificationId)
    if (!row || !actor.person || !actor.organisation) return refusals['notification-missing']()
    const side = sideOf(actor, row)
    if (side === 'reader') return refusals['notification-missing']()
    const direction = side === 'officer' ? 'toNotifier' : 'toCsirt'
    if (!maySay(direction, input.kind)) return refusals['kind-of-other-side']({ kind: input.kind })
    if (
      input.standard !== undefined &&
      !(side === 'officer' && isStandardMessage(input.kind, input.standard))
    ) {
      return refusals['standard-message-unknown']({ standard: input.standard })
    }
    const happening = happeningOf(direction, input.kind)
    const state = stateAfter(row.state, happening)
    if (state === undefined) return refusals['notification-closed']()

    const message = newId()
    const acknowledges = row.state === 'submitted' && state === 'acknowledged'
    const version = await changeNotification(transaction, row, {
      state,
      awaits: awaitsAfter(row.awaits, happening),
      ...(acknowledges ? { acknowledged_at: now, acknowledged_by_name: actor.label } : {}),
    })
    await insertMessage(transaction, {
      id: message,
      notification: row.id,
      organisation: row.organisation,
      recipient: row.recipient,
      author_person: actor.person,
      author_organisation: actor.organisation,
      author_label: actor.label,
      direction,
      kind: input.kind,
      standard: input.standard ?? null,
      text: input.text ?? null,
      language: input.language ?? actor.language,
      at: now,
    })

    const { about, ...announcement } = announcementOf(row)
    if (acknowledges) {
      announce(notificationAcknowledged, { ...announcement, payload: { ...about, withMessage: true } })
    }
    announce(messageSent, {
      ...announcement,
      payload: { ...about, message, direction, kind: input.kind },
    })
    return { id: row.id, state, version, organisation: row.organisation, message }
  },
})
