import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import type { AccessParts } from '../parts.ts'
import { codeField } from '../person/fields.ts'
import { isSignedIn } from '../policies.ts'
import { tables } from '../tables.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { openSecret } from './sealed-secret.ts'
import { totpStep } from './totp.ts'

/** Turns the second step on, once the application has shown that it holds the secret, and gives recovery codes. */
export function confirmSecondStep({ secondStepKey }: AccessParts) {
  return defineAct({
    name: 'access.confirm-second-step',
    input: z.strictObject({ code: codeField }),
    output: z.object({ person: z.uuid(), recoveryCodes: z.array(z.string()) }),
    secretOutcome: true,
    allow: isSignedIn,
    about: (_, outcome) => ({ type: 'person', id: outcome?.person ?? '' }),
    run: async ({ transaction, now, actor }, { code }) => {
      const person = actor.person ?? ''
      const open = tables(transaction)
      const credential = await open
        .selectFrom('access.credential')
        .select(['totp_secret', 'totp_pending'])
        .where('person', '=', person)
        .forUpdate()
        .executeTakeFirst()
      if (credential?.totp_secret) return refusals['second-step-on']()
      if (!credential?.totp_pending) return refusals['second-step-not-begun']()
      const step = totpStep(openSecret(secondStepKey, person, credential.totp_pending), code, now)
      if (step === undefined) {
        return refusals['code-wrong']({}, { issues: [{ type: 'invalidInput', in: 'body', name: 'code' }] })
      }
      await open
        .updateTable('access.credential')
        .set({ totp_secret: credential.totp_pending, totp_pending: null, totp_step: step })
        .where('person', '=', person)
        .execute()
      await open
        .updateTable('access.person')
        .set({ second_step_since: now })
        .where('id', '=', person)
        .execute()
      const recoveryCodes = newRecoveryCodes()
      await open
        .insertInto('access.recovery_code')
        .values(recoveryCodes.map((one) => ({ person, code_hash: hashRecoveryCode(one), used_at: null })))
        .execute()
      return { person, recoveryCodes }
    },
  })
}
