import { actDoor, type Door } from '@beffroi/http'
import { z } from 'zod'
import type { AccessActs } from '../acts.ts'

const tag = 'Access'

export function secondStepDoors(acts: AccessActs): readonly Door[] {
  return [
    actDoor({
      method: 'POST',
      path: '/access/totp/begin',
      operationId: 'beginTotp',
      summary: 'Get a secret for an authenticator application',
      tag,
      authz: { resource: 'secondStep', action: 'begin', scope: 'signed-in' },
      act: acts.beginSecondStep,
      answer: {
        schema: z.object({ secret: z.string(), uri: z.string() }),
        of: ({ secret, uri }) => ({ secret, uri }),
      },
    }),
    actDoor({
      method: 'POST',
      path: '/access/totp/confirm',
      operationId: 'confirmTotp',
      summary: 'Turn the second step on with a first code, and get recovery codes',
      tag,
      authz: { resource: 'secondStep', action: 'confirm', scope: 'signed-in' },
      act: acts.confirmSecondStep,
      answer: {
        schema: z.object({ recoveryCodes: z.array(z.string()) }),
        of: ({ recoveryCodes }) => ({ recoveryCodes }),
      },
    }),
    actDoor({
      method: 'POST',
      path: '/access/totp/remove',
      operationId: 'removeTotp',
      summary: 'Turn the second step off',
      tag,
      authz: { resource: 'secondStep', action: 'remove', scope: 'signed-in' },
      act: acts.removeSecondStep,
      answer: { schema: z.void(), of: () => undefined },
    }),
  ]
}
