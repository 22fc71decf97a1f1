import type { Transaction } from '@beffroi/database'
import { tables } from '../tables.ts'
import { hashRecoveryCode } from './recovery-code.ts'

export interface SealedSecrets {
  /** In use. */
  readonly secret: string | undefined
  /** Given to the application, not confirmed yet. */
  readonly pending: string | undefined
}

/** The secrets of a person, sealed; locked until the commit. */
export async function lockSecrets(transaction: Transaction, person: string): Promise<SealedSecrets> {
  const row = await tables(transaction)
    .selectFrom('access.credential')
    .select(['totp_secret', 'totp_pending'])
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()
  return { secret: row?.totp_secret ?? undefined, pending: row?.totp_pending ?? undefined }
}

export async function keepPending(transaction: Transaction, person: string, sealed: string): Promise<void> {
  await tables(transaction)
    .updateTable('access.credential')
    .set({ totp_pending: sealed })
    .where('person', '=', person)
    .execute()
}

export async function turnOn(
  transaction: Transaction,
  now: Date,
  person: string,
  made: { readonly sealed: string; readonly step: number; readonly recoveryCodes: readonly string[] },
): Promise<void> {
  const open = tables(transaction)
  await open
    .updateTable('access.credential')
    .set({ totp_secret: made.sealed, totp_pending: null, totp_step: made.step })
    .where('person', '=', person)
    .execute()
  await open.updateTable('access.person').set({ second_step_since: now }).where('id', '=', person).execute()
  await open
    .insertInto('access.recovery_code')
    .values(made.recoveryCodes.map((one) => ({ person, code_hash: hashRecoveryCode(one), used_at: null })))
    .execute()
}

// The last step stays: a code that was used cannot turn it on again.
export async function turnOff(transaction: Transaction, person: string): Promise<void> {
  const open = tables(transaction)
  await open
    .updateTable('access.credential')
    .set({ totp_secret: null, totp_pending: null })
    .where('person', '=', person)
    .execute()
  await open.deleteFrom('access.recovery_code').where('person', '=', person).execute()
  await open.updateTable('access.person').set({ second_step_since: null }).where('id', '=', person).execute()
}

/** True for the one who comes first with a code of this step, and never for one of an earlier step. */
export async function takeStep(transaction: Transaction, person: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(transaction)
    .updateTable('access.credential')
    .set({ totp_step: step })
    .where('person', '=', person)
    .where((is) => is.or([is('totp_step', 'is', null), is('totp_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function takeRecoveryCode(
  transaction: Transaction,
  now: Date,
  person: string,
  code: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(transaction)
    .updateTable('access.recovery_code')
    .set({ used_at: now })
    .where('person', '=', person)
    .where('code_hash', '=', hashRecoveryCode(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
