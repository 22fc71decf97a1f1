import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { atField, refusals } from '../errors.ts'
import type { AccessParts } from '../parts.ts'
import { codeField } from '../person/fields.ts'
import { isSignedIn } from '../policies.ts'
import { newRecoveryCodes } from './recovery-code.ts'
import { openSecret } from './sealed-secret.ts'
import { lockSecrets, turnOn } from './second-step-store.ts'
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
      const { secret, pending } = await lockSecrets(transaction, person)
      if (secret) return refusals['second-step-on']()
      if (!pending) return refusals['second-step-not-begun']()
      const step = totpStep(openSecret(secondStepKey, person, pending), code, now)
      if (step === undefined) {
        return refusals['code-wrong']({}, atField('code', 'code-wrong'))
      }
      const recoveryCodes = newRecoveryCodes()
      await turnOn(transaction, now, person, { sealed: pending, step, recoveryCodes })
      return { person, recoveryCodes }
    },
  })
}
