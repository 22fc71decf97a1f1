import { z } from 'zod'

/** What happened, who did it, to which record. */
export const entrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  act: z.string(),
  actorKind: z.enum(['person', 'system', 'anonymous']),
  actorPerson: z.uuid().optional(),
  actorLabel: z.string(),
  actorOrganisation: z.uuid().optional(),
  subjectType: z.string(),
  subjectId: z.string(),
  outcome: z.enum(['done', 'refused']),
  refusal: z.string().optional(),
})

export type Entry = z.output<typeof entrySchema>
