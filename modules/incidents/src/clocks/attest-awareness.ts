import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { awarenessAttested } from '../events.ts'
import { aboutNotification, announcementOf, changeOutcome } from '../notification/change-outcome.ts'
import { instant, notificationId } from '../notification/notification-fields.ts'
import { changeNotification, lockNotification } from '../notification/notification-store.ts'
import { readPast } from '../notification/past-instant.ts'
import { writtenText } from '../notification/plain-text.ts'
import { mayReport, sideOf } from '../policies.ts'
import { insertAwareness } from './awareness-store.ts'
import { nextDueOf } from './notification-clocks.ts'
import { sentStages } from './submission.ts'
import { listSubmissions } from './submission-store.ts'

/** The entity corrects when it knew. The clocks move, the earlier value and the reason stay. */
export const attestAwareness = defineAct({
  name: 'incidents.attest-awareness',
  input: z.strictObject({
    notificationId,
    awareAt: instant,
    reason: writtenText({ min: 3, max: 1000 }),
  }),
  output: changeOutcome,
  allow: mayReport,
  about: aboutNotification,
  run: async ({ actor, now, transaction, newId, announce }, input) => {
    const row = await lockNotification(transaction, input.notificationId)
    if (!row || sideOf(actor, row) !== 'notifier') return refusals['notification-missing']()
    const awareAt = readPast(input.awareAt, now, 'awareAt', {
      future: refusals['awareness-in-future'],
      tooOld: refusals['awareness-too-old'],
    })
    if (isRefusal(awareAt)) return awareAt
    if (awareAt.getTime() === row.aware_at.getTime()) return refusals['awareness-unchanged']()

    const submissions = await listSubmissions(transaction, [row.id])
    const version = await changeNotification(transaction, row, {
      aware_at: awareAt,
      next_due_at: nextDueOf({ ...row, aware_at: awareAt }, sentStages(submissions), now),
    })
    await insertAwareness(transaction, {
      id: newId(),
      notification: row.id,
      organisation: row.organisation,
      recipient: row.recipient,
      aware_at: awareAt,
      reason: input.reason,
      attested_by_name: actor.label,
      attested_at: now,
    })
    const { about, ...announcement } = announcementOf(row)
    announce(awarenessAttested, {
      ...announcement,
      payload: { ...about, awareAt: awareAt.toISOString() },
    })
    return { id: row.id, state: row.state, version, organisation: row.organisation }
  },
})
