import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import type { AccessParts } from '../parts.ts'
import { anybody } from '../policies.ts'
import { demoAccount } from './demo-account.ts'

/** The fictitious people of a demonstration, for its sign-in page. Empty in a real house. */
export function listDemoAccounts({ demoAccounts }: AccessParts) {
  return defineQuestion({
    name: 'access.list-demo-accounts',
    input: z.strictObject({}),
    output: z.object({ items: z.array(demoAccount) }),
    allow: anybody,
    run: async () => ({ items: [...demoAccounts()] }),
  })
}
