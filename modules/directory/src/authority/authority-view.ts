import { z } from 'zod'
import { wording } from '../naming/wording.ts'
import { authorityKinds, authorityRecord, nisCode } from './authority.ts'

/** Another authority as it is named in passing. */
export const authorityMention = z.object({
  id: z.uuid(),
  kind: z.enum(authorityKinds),
  code: z.string(),
  name: wording,
})

/** One line of the directory: the record, where it belongs, and whether the body has joined. */
export const authorityItem = z.object({
  id: z.uuid(),
  ...authorityRecord.omit({ parent: true, territory: true, evidence: true }).shape,
  parent: authorityMention.exactOptional(),
  territory: z.object({ nisCode, name: wording }).exactOptional(),
  joined: z.boolean(),
  own: z.boolean(),
})
export type AuthorityItem = z.output<typeof authorityItem>
