import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { notificationId } from '../notification/notification-fields.ts'
import { mayRead } from '../policies.ts'
import { findAttachment } from './attachment-store.ts'

/** Which file of the store an attachment is, for whoever reads its notification. */
export const openAttachment = defineQuestion({
  name: 'incidents.open-attachment',
  input: z.strictObject({ notificationId, attachmentId: z.uuid() }),
  output: z.object({ hash: z.string(), name: z.string() }),
  allow: mayRead,
  run: async ({ transaction }, input) => {
    const row = await findAttachment(transaction, input.notificationId, input.attachmentId)
    return row ? { hash: row.hash, name: row.name } : refusals['attachment-missing']()
  },
})
