import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import type { AccessParts } from '../parts.ts'
import { isSignedIn } from '../policies.ts'
import { findAccount } from '../sign-in/credential-store.ts'
import { sealSecret } from './sealed-secret.ts'
import { keepPending } from './second-step-store.ts'
import { newTotpSecret, totpUri } from './totp.ts'

/** Gives a secret for the authenticator application. Nothing changes until a code of it has been confirmed. */
export function beginSecondStep({ secondStepKey }: AccessParts) {
  return defineAct({
    name: 'access.begin-second-step',
    input: z.strictObject({}),
    output: z.object({ person: z.uuid(), secret: z.string(), uri: z.string() }),
    secretOutcome: true,
    allow: isSignedIn,
    about: (_, outcome) => ({ type: 'person', id: outcome?.person ?? '' }),
    run: async ({ transaction, actor }) => {
      const person = actor.person ?? ''
      const account = await findAccount(transaction, person)
      if (!account || account.secondStep) return refusals['second-step-on']()
      const secret = newTotpSecret()
      await keepPending(transaction, person, sealSecret(secondStepKey, person, secret))
      return { person, secret, uri: totpUri(secret, account.email) }
    },
  })
}
