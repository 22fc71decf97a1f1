import { defineAct } from '@beffroi/acts'
import { sentFile } from '@beffroi/http'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { fileAttached, notificationAcknowledged } from '../events.ts'
import { aboutNotification, announcementOf, changeOutcome } from '../notification/change-outcome.ts'
import { awaitsAfter, stateAfter } from '../notification/notification.ts'
import { notificationId } from '../notification/notification-fields.ts'
import { changeNotification, lockNotification } from '../notification/notification-store.ts'
import { mayConverse, sideOf } from '../policies.ts'
import { happeningOfFile, whyNotFile } from './admit-file.ts'
import { insertAttachment } from './attachment-store.ts'

/** One side joins a file to the conversation. Its bytes are already durable; the record names them by their hash. */
export const attachFile = defineAct({
  name: 'incidents.attach-file',
  input: z.strictObject({ notificationId, file: sentFile }),
  output: changeOutcome.extend({ attachment: z.uuid() }),
  allow: mayConverse,
  about: aboutNotification,
  run: async ({ actor, now, transaction, newId, announce }, input) => {
    const row = await lockNotification(transaction, input.notificationId)
    if (!row || !actor.person || !actor.organisation) return refusals['notification-missing']()
    const side = sideOf(actor, row)
    const refusal = await whyNotFile(transaction, row, side)
    if (refusal) return refusal
    const happening = happeningOfFile(side)
    const state = stateAfter(row.state, happening) ?? row.state
    const direction = side === 'officer' ? 'toNotifier' : 'toCsirt'

    const attachment = newId()
    const acknowledges = row.state === 'submitted' && state === 'acknowledged'
    const version = await changeNotification(transaction, row, {
      state,
      awaits: awaitsAfter(row.awaits, happening),
      ...(acknowledges ? { acknowledged_at: now, acknowledged_by_name: actor.label } : {}),
    })
    const { hash, name, mediaType, size } = input.file
    await insertAttachment(transaction, {
      ...{ id: attachment, notification: row.id, organisation: row.organisation, recipient: row.recipient },
      ...{ direction, hash, name, size, at: now },
      media_type: mediaType,
      added_by: actor.person,
      added_by_name: actor.label,
      added_by_organisation: actor.organisation,
    })

    const { about, ...announcement } = announcementOf(row)
    if (acknowledges) {
      announce(notificationAcknowledged, { ...announcement, payload: { ...about, withMessage: true } })
    }
    announce(fileAttached, { ...announcement, payload: { ...about, attachment, direction } })
    return { id: row.id, state, version, organisation: row.organisation, attachment }
  },
})
