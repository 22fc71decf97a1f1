import { z } from 'zod'

export const demoAccount = z.object({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
})

export type DemoAccount = z.output<typeof demoAccount>
