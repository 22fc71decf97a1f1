import { definePreparedAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { queueNotice } from '../mails/queue-notice.ts'
import type { AccessParts } from '../parts.ts'
import { codeField } from '../person/fields.ts'
import { isSignedIn } from '../policies.ts'
import { findAccount } from '../sign-in/credential-store.ts'
import { reserveCodeGuess, settleCodeGuess } from '../sign-in/guess.ts'
import { tables } from '../tables.ts'
import { acceptCode } from './accept-code.ts'

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
        return refusals['code-wrong']({}, { issues: [{ type: 'invalidInput', in: 'body', name: 'code' }] })
      }
      const open = tables(context.transaction)
      await open
        .updateTable('access.credential')
        .set({ totp_secret: null, totp_pending: null })
        .where('person', '=', person)
        .execute()
      await open.deleteFrom('access.recovery_code').where('person', '=', person).execute()
      await open
        .updateTable('access.person')
        .set({ second_step_since: null })
        .where('id', '=', person)
        .execute()
      await settleCodeGuess(context.transaction, person)
      await queueNotice(context, parts, account, 'secondStepRemoved')
      return { person }
    },
  })
}
