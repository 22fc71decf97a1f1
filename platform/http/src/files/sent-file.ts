import { z } from 'zod'

/** What an upload door gives to its act as the field `file`, once the bytes are durable under their hash. */
export const sentFile = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the sender calls it: text to show, never a path. */
  name: z.string().min(1).max(150),
  /** What the sender says it is; nobody has looked. */
  mediaType: z.string().max(100),
  size: z.int().min(1),
})

export type SentFile = z.output<typeof sentFile>
