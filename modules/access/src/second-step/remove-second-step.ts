import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { atField, refusals } from '../errors.ts'
import { queueNotice } from '../mails/queue-notice.ts'
import type { AccessParts } from '../parts.ts'
import { codeField } from '../person/fields.ts'
import { isSignedIn } from '../policies.ts'
import { findAccount } from '../sign-in/credential-store.ts'
import { reserveCodeGuess, settleCodeGuess } from '../sign-in/guess.ts'
import { acceptCode } from './accept-code.ts'
import { turnOff } from './second-step-store.ts'

/** Turns the second step off. It takes a code, so that an unlocked screen is not enough. */
export function removeSecondStep(parts: AccessParts) {
  return definePreparedAct({
    name: 'access.remove-second-step',
    input: z.strictObject({ code: codeField }),
    output: z.object({ person: z.uuid() }),
    allow: isSignedIn,
    about: (_, outcome) => ({ type: 'person', id: outcome?.person ?? '' }),
    prepare: ({ now, transaction, actor }) =>
      transaction(async (opened) => {
        const account = await findAccount(opened, actor.person ?? '')
        if (!account?.secondStep) return refusals['second-step-off']()
        return (await reserveCodeGuess(opened, now, parts.settings, account.person)) ?? account
      }),
    run: async (context, { code }, account) => {
      const { person } = account
      if (!(await acceptCode(context, parts, person, code))) {
        return refusals['code-wrong']({}, atField('code', 'code-wrong'))
      }
      await turnOff(context.transaction, person)
      await settleCodeGuess(context.transaction, person)
      await queueNotice(context, parts, account, 'secondStepRemoved')
      return { person }
    },
  })
}
