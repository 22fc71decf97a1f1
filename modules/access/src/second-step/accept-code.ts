import type { ActContext } from '@beffroi/acts'
import type { AccessParts } from '../parts.ts'
import { openSecret } from './sealed-secret.ts'
import { lockSecrets, takeRecoveryCode, takeStep } from './second-step-store.ts'
import { totpStep } from './totp.ts'

/** Whether the code is one of this person's, and uses it up in the same statement: a code is accepted once. */
export async function acceptCode(
  { transaction, now }: ActContext,
  { secondStepKey }: AccessParts,
  person: string,
  code: string,
): Promise<boolean> {
  const { secret } = await lockSecrets(transaction, person)
  if (!secret) return false
  const step = totpStep(openSecret(secondStepKey, person, secret), code, now)
  return step === undefined
    ? takeRecoveryCode(transaction, now, person, code)
    : takeStep(transaction, person, step)
}
