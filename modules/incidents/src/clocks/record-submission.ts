import { defineAct } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { stageSubmitted } from '../events.ts'
import { aboutNotification, announcementOf, changeOutcome } from '../notification/change-outcome.ts'
import { instant, notificationId } from '../notification/notification-fields.ts'
import { changeNotification, lockNotification } from '../notification/notification-store.ts'
import { readPast } from '../notification/past-instant.ts'
import { writtenText } from '../notification/plain-text.ts'
import { mayReport, sideOf } from '../policies.ts'
import { nextDueOf } from './notification-clocks.ts'
import { stages } from './stage.ts'
import { sentStages } from './submission.ts'
import { insertSubmission, listSubmissions } from './submission-store.ts'

/**
 * The entity says when it sent a report to the authority; only this stops a clock. What was recorded by mistake is
 * corrected with a reason (`notSent` takes it back), and the mistake stays readable.
 */
export const recordSubmission = defineAct({
  name: 'incidents.record-submission',
  input: z.strictObject({
    notificationId,
    stage: z.enum(stages),
    sentAt: z.union([z.literal('notSent'), instant]),
    reason: writtenText({ min: 3, max: 1000 }).optional(),
  }),
  output: changeOutcome,
  allow: mayReport,
  about: aboutNotification,
  run: async ({ actor, now, transaction, newId, announce }, input) => {
    const row = await lockNotification(transaction, input.notificationId)
    if (!row || sideOf(actor, row) !== 'notifier') return refusals['notification-missing']()
    const sentAt =
      input.sentAt === 'notSent'
        ? null
        : readPast(input.sentAt, now, 'sentAt', {
            future: refusals['sent-in-future'],
            tooOld: refusals['sent-too-old'],
          })
    if (isRefusal(sentAt)) return sentAt

    const earlier = await listSubmissions(transaction, [row.id])
    const { stage } = input
    const before = sentStages(earlier)
    if (before.has(stage) && input.reason === undefined) return refusals['stage-already-recorded']({ stage })
    if (!before.has(stage) && sentAt === null) return refusals['stage-not-recorded']({ stage })
    // The month of the final report begins with the notification (Directive (EU) 2022/2555, art. 23(4)(d)).
    if (stage === 'nis2.final' && sentAt && !before.has('nis2.notif')) {
      return refusals['stage-before-notification']({ stage })
    }

    const submission = {
      id: newId(),
      notification: row.id,
      organisation: row.organisation,
      recipient: row.recipient,
      stage,
      sent_at: sentAt,
      reason: input.reason ?? null,
      recorded_by_name: actor.label,
      recorded_at: now,
    }
    await insertSubmission(transaction, submission)
    const version = await changeNotification(transaction, row, {
      next_due_at: nextDueOf(row, sentStages([...earlier, submission]), now),
    })
    const { about, ...announcement } = announcementOf(row)
    announce(stageSubmitted, {
      ...announcement,
      payload: { ...about, stage, ...(sentAt ? { sentAt: sentAt.toISOString() } : {}) },
    })
    return { id: row.id, state: row.state, version, organisation: row.organisation }
  },
})
