import { defineFact } from '@beffroi/acts'
import { z } from 'zod'
import { stages } from './clocks/stage.ts'
import { directions, kinds } from './conversation/message.ts'

// A fact names the record and says what happened; what people wrote stays in the record (TLP:AMBER).
const about = {
  notification: z.uuid(),
  number: z.string(),
  organisation: z.uuid(),
  recipient: z.uuid(),
}
const instant = z.iso.datetime({ offset: true })

export const notificationSubmitted = defineFact(
  'incidents.notification-submitted',
  1,
  z.object({ ...about, awareAt: instant, exercise: z.boolean() }),
)

export const notificationAcknowledged = defineFact(
  'incidents.notification-acknowledged',
  1,
  /** `withMessage`: the officer's first message was the acknowledgement. */
  z.object({ ...about, withMessage: z.boolean() }),
)

export const messageSent = defineFact(
  'incidents.message-sent',
  1,
  z.object({ ...about, message: z.uuid(), direction: z.enum(directions), kind: z.enum(kinds) }),
)

export const fileAttached = defineFact(
  'incidents.file-attached',
  1,
  z.object({ ...about, attachment: z.uuid(), direction: z.enum(directions) }),
)

export const awarenessAttested = defineFact(
  'incidents.awareness-attested',
  1,
  z.object({ ...about, awareAt: instant }),
)

export const stageSubmitted = defineFact(
  'incidents.stage-submitted',
  1,
  z.object({ ...about, stage: z.enum(stages), sentAt: instant.optional() }),
)

export const notificationClosed = defineFact('incidents.notification-closed', 1, z.object(about))
