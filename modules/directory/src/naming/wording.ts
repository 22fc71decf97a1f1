import { z } from 'zod'

const text = z.string().trim().min(1).max(1000)

export const wording = z
  .strictObject({
    fr: text.exactOptional(),
    nl: text.exactOptional(),
    de: text.exactOptional(),
    en: text.exactOptional(),
  })
  .describe('A text in the languages in which it exists.')
