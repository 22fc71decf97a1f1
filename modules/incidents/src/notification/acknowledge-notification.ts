import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { notificationAcknowledged } from '../events.ts'
import { mayTreat, sideOf } from '../policies.ts'
import { aboutNotification, announcementOf, changeOutcome } from './change-outcome.ts'
import { awaitsAfter, stateAfter } from './notification.ts'
import { notificationId } from './notification-fields.ts'
import { changeNotification, lockNotification } from './notification-store.ts'

/** The duty officer says: we have read it, we are on it. */
export const acknowledgeNotification = defineAct({
  name: 'incidents.acknowledge-notification',
  input: z.strictObject({ notificationId }),
  output: changeOutcome,
  allow: mayTreat,
  about: aboutNotification,
  run: async ({ actor, now, transaction, announce }, input) => {
    const row = await lockNotification(transaction, input.notificationId)
    if (!row || sideOf(actor, row) !== 'officer') return refusals['notification-missing']()
    const state = stateAfter(row.state, 'acknowledge')
    if (state === undefined) {
      return refusals['already-acknowledged']({
        by: row.acknowledged_by_name ?? '',
        at: row.acknowledged_at?.toISOString() ?? '',
      })
    }
    const version = await changeNotification(transaction, row, {
      state,
      awaits: awaitsAfter(row.awaits, 'acknowledge'),
      acknowledged_at: now,
      acknowledged_by_name: actor.label,
    })
    const { about, ...announcement } = announcementOf(row)
    announce(notificationAcknowledged, { ...announcement, payload: { ...about, withMessage: false } })
    return { id: row.id, state, version, organisation: row.organisation }
  },
})
