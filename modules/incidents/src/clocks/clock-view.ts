import { z } from 'zod'

const localizedText = z.object({ fr: z.string(), nl: z.string(), de: z.string(), en: z.string() })

/** A clock as a screen shows it: what is due, until when, and why. */
export const clockView = z.object({
  stage: z.string(),
  state: z.enum(['pending', 'running', 'late', 'met', 'metLate']),
  startedAt: z.iso.datetime().optional(),
  /** Plain elapsed time; it drives the alarm. Absent while pending. */
  dueAt: z.iso.datetime().optional(),
  metAt: z.iso.datetime().optional(),
  article: z.string(),
  source: z.string(),
  verified: z.enum(['verified', 'partly', 'unverified']),
  recipient: localizedText,
  explanation: localizedText,
})

export type ClockView = z.output<typeof clockView>
