import { actDoor, type Door, questionDoor } from '@beffroi/http'
import { z } from 'zod'
import type { AccessActs } from '../acts.ts'
import type { AccessParts } from '../parts.ts'
import { cookieOf } from './begun-session.ts'
import { listDemoAccounts } from './list-demo-accounts.ts'

const tag = 'Access'

export function signInDoors(parts: AccessParts, acts: AccessActs): readonly Door[] {
  return [
    actDoor({
      method: 'POST',
      path: '/access/signIn',
      operationId: 'signIn',
      summary: 'Sign in with an e-mail address and a password',
      tag,
      authz: { resource: 'session', action: 'create', scope: 'public' },
      act: acts.signIn,
      session: cookieOf,
      answer: {
        schema: z.object({ state: z.enum(['signedIn', 'codeRequired']), challenge: z.string().optional() }),
        of: ({ state, challenge }) => ({ state, ...(challenge ? { challenge } : {}) }),
      },
    }),
    actDoor({
      method: 'POST',
      path: '/access/signIn/code',
      operationId: 'confirmSignInCode',
      summary: 'Finish signing in with a code of the telephone, or a recovery code',
      tag,
      authz: { resource: 'session', action: 'create', scope: 'public' },
      act: acts.confirmCode,
      session: cookieOf,
      answer: { schema: z.object({ state: z.literal('signedIn') }), of: ({ state }) => ({ state }) },
    }),
    questionDoor({
      method: 'GET',
      path: '/access/demoAccounts',
      operationId: 'listDemoAccounts',
      summary: 'The fictitious accounts of a demonstration; empty elsewhere',
      tag,
      authz: { resource: 'demoAccount', action: 'list', scope: 'public' },
      question: listDemoAccounts(parts),
    }),
  ]
}
