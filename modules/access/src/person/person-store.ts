import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import { tables } from '../tables.ts'

export type PersonId = string & { readonly __person: unique symbol }

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly phone?: string | undefined
}

export async function insertPerson(
  transaction: Transaction,
  now: Date,
  { id, name, email, language, phone }: NewPerson,
  passwordHash: string,
): Promise<void> {
  await tables(transaction)
    .insertInto('access.person')
    .values({ id, name, email, language, phone: phone ?? null, second_step_since: null, created_at: now })
    .execute()
  await tables(transaction)
    .insertInto('access.credential')
    .values({
      person: id,
      password_hash: passwordHash,
      password_changed_at: now,
      totp_secret: null,
      totp_pending: null,
      totp_step: null,
    })
    .execute()
}

export type PersonChanges = {
  readonly name?: string
  readonly language?: Language
  readonly phone?: string | null
}

export async function updatePerson(
  transaction: Transaction,
  id: string,
  changes: PersonChanges,
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await tables(transaction).updateTable('access.person').set(changes).where('id', '=', id).execute()
}
