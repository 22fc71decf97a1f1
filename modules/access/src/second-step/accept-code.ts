import type { ActContext } from '@beffroi/acts'
import type { AccessParts } from '../parts.ts'
import { tables } from '../tables.ts'
import { hashRecoveryCode } from './recovery-code.ts'
import { openSecret } from './sealed-secret.ts'
import { totpStep } from './totp.ts'

/** Whether the code is one of this person's, and uses it up in the same statement: a code is accepted once. */
export async function acceptCode(
  { transaction, now }: ActContext,
  { secondStepKey }: AccessParts,
  person: string,
  code: string,
): Promise<boolean> {
  const credential = await tables(transaction)
    .selectFrom('access.credential')
    .select('totp_secret')
    .where('person', '=', person)
    .executeTakeFirst()
  if (!credential?.totp_secret) return false
  const step = totpStep(openSecret(secondStepKey, person, credential.totp_secret), code, now)
  const used =
    step === undefined
      ? tables(transaction)
          .updateTable('access.recovery_code')
          .set({ used_at: now })
          .where('person', '=', person)
          .where('code_hash', '=', hashRecoveryCode(code))
          .where('used_at', 'is', null)
      : tables(transaction)
          .updateTable('access.credential')
          .set({ totp_step: step })
          .where('person', '=', person)
          .where((is) => is.or([is('totp_step', 'is', null), is('totp_step', '<', step)]))
  const { numUpdatedRows } = await used.executeTakeFirst()
  return numUpdatedRows === 1n
}
