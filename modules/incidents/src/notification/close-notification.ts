import { defineAct } from '@beffroi/acts'
import { languages } from '@beffroi/i18n'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { notificationClosed } from '../events.ts'
import { mayTreat, sideOf } from '../policies.ts'
import { aboutNotification, announcementOf, changeOutcome } from './change-outcome.ts'
import { awaitsAfter, stateAfter } from './notification.ts'
import { notificationId } from './notification-fields.ts'
import { changeNotification, lockNotification } from './notification-store.ts'
import { writtenText } from './plain-text.ts'

/** The duty officer ends the case, with words the notifier can file. The clocks of the law go on by themselves. */
export const closeNotification = defineAct({
  name: 'incidents.close-notification',
  input: z.strictObject({
    notificationId,
    words: writtenText({ min: 3, max: 2000 }),
    language: z.enum(languages).optional(),
  }),
  output: changeOutcome,
  allow: mayTreat,
  about: aboutNotification,
  run: async ({ actor, now, transaction, announce }, input) => {
    const row = await lockNotification(transaction, input.notificationId)
    if (!row || sideOf(actor, row) !== 'officer') return refusals['notification-missing']()
    const state = stateAfter(row.state, 'close')
    if (state === undefined) {
      return row.state === 'closed' ? refusals['notification-closed']() : refusals['not-yet-acknowledged']()
    }
    const version = await changeNotification(transaction, row, {
      state,
      awaits: awaitsAfter(row.awaits, 'close'),
      closed_at: now,
      closed_by_name: actor.label,
      closing_words: input.words,
      closing_language: input.language ?? actor.language,
    })
    const { about, ...announcement } = announcementOf(row)
    announce(notificationClosed, { ...announcement, payload: about })
    return { id: row.id, state, version, organisation: row.organisation }
  },
})
