import { actDoor, type Door } from '@beffroi/http'
import { z } from 'zod'
import type { AccessActs } from '../acts.ts'
import { cookieOf } from '../sign-in/begun-session.ts'

const tag = 'Access'
const nothing = { schema: z.void(), of: () => undefined }

export function passwordDoors(acts: AccessActs): readonly Door[] {
  return [
    actDoor({
      method: 'POST',
      path: '/access/password',
      operationId: 'changePassword',
      summary: 'Change my password; my other sessions end',
      tag,
      authz: { resource: 'password', action: 'change', scope: 'signed-in' },
      act: acts.changePassword,
      session: cookieOf,
      answer: nothing,
    }),
    actDoor({
      method: 'POST',
      path: '/access/password/forgotten',
      operationId: 'requestPasswordReset',
      summary: 'Ask for a link to choose a new password; the answer never tells whether there is an account',
      tag,
      authz: { resource: 'password', action: 'requestReset', scope: 'public' },
      act: acts.requestPasswordReset,
      answer: nothing,
    }),
    actDoor({
      method: 'POST',
      path: '/access/password/reset',
      operationId: 'resetPassword',
      summary: 'Choose a new password with the link that was mailed; every session ends',
      tag,
      authz: { resource: 'password', action: 'reset', scope: 'public' },
      act: acts.resetPassword,
      answer: nothing,
    }),
  ]
}
