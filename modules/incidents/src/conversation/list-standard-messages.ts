import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { mayRead } from '../policies.ts'
import { kinds } from './message.ts'
import { standardMessages, standardTextInAll } from './standard-messages.ts'

/** The ready questions and advice, in every language, so that the officer sees what the reader will read. */
export const listStandardMessages = defineQuestion({
  name: 'incidents.list-standard-messages',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(kinds),
        text: z.object({ fr: z.string(), nl: z.string(), de: z.string(), en: z.string() }),
      }),
    ),
  }),
  allow: mayRead,
  run: async () => ({
    items: standardMessages.map(({ key, kind }) => ({ key, kind, text: standardTextInAll(key) })),
  }),
})
