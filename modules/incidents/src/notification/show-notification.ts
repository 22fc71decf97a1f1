import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { listAttachments } from '../attachment/attachment-store.ts'
import { listAwareness } from '../clocks/awareness-store.ts'
import { clocksOf } from '../clocks/notification-clocks.ts'
import { sentStages } from '../clocks/submission.ts'
import { listSubmissions } from '../clocks/submission-store.ts'
import { listMessages } from '../conversation/message-store.ts'
import { refusals } from '../errors.ts'
import { mayRead, sideOf } from '../policies.ts'
import { notificationId } from './notification-fields.ts'
import { findNotification, listEarlier } from './notification-store.ts'
import {
  attachmentView,
  awarenessViews,
  earlierView,
  messageView,
  notificationView,
  recordView,
  submissionView,
} from './notification-view.ts'

/** The whole record, as one side of the conversation may read it. */
export const showNotification = defineQuestion({
  name: 'incidents.show-notification',
  input: z.strictObject({ notificationId }),
  output: notificationView,
  allow: mayRead,
  run: async ({ actor, now, transaction }, input) => {
    const row = await findNotification(transaction, input.notificationId)
    if (!row) return refusals['notification-missing']()
    const messages = await listMessages(transaction, row.id)
    const attachments = await listAttachments(transaction, row.id)
    const submissions = await listSubmissions(transaction, [row.id])
    const awareness = await listAwareness(transaction, row.id)
    const earlier = await listEarlier(transaction, row)
    return {
      ...recordView(row),
      side: sideOf(actor, row),
      clocks: clocksOf(row, sentStages(submissions), now),
      messages: messages.map((message) => messageView(message, actor.language)),
      attachments: attachments.map(attachmentView),
      submissions: submissions.map(submissionView),
      awareness: awarenessViews(row, awareness),
      earlier: earlier.map(earlierView),
    }
  },
})
