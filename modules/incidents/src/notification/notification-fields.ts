import { z } from 'zod'
import { writtenLine, writtenText } from './plain-text.ts'

export const instant = z.iso.datetime({ offset: true })

/** The three fields of a report. Everything else can follow. */
export const reportFields = {
  what: writtenText({ min: 3, max: 4000 }),
  since: z.union([z.literal('unknown'), instant]),
  callback: z.strictObject({
    name: writtenLine({ min: 2, max: 120 }),
    phone: writtenLine({ min: 3, max: 40 }),
  }),
}

export const notificationId = z.uuid()
