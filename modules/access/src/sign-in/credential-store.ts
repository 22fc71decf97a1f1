import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import { sql } from 'kysely'
import { tables } from '../tables.ts'

export interface Account {
  readonly person: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly passwordHash: string
  readonly secondStep: boolean
}

function accounts(transaction: Transaction) {
  return tables(transaction)
    .selectFrom('access.person as person')
    .innerJoin('access.credential as credential', 'credential.person', 'person.id')
    .select([
      'person.id as person',
      'person.email',
      'person.name',
      'person.language',
      'credential.password_hash as passwordHash',
      sql<boolean>`credential.totp_secret is not null`.as('secondStep'),
    ])
}

export function findAccountByEmail(transaction: Transaction, email: string): Promise<Account | undefined> {
  return accounts(transaction).where('person.email', '=', email).executeTakeFirst()
}

export function findAccount(transaction: Transaction, person: string): Promise<Account | undefined> {
  return accounts(transaction).where('person.id', '=', person).executeTakeFirst()
}

/** Replaces the hash only if it still is the one that was checked: of two changes at once, one wins and one is told. */
export async function replacePasswordHash(
  transaction: Transaction,
  now: Date,
  change: { readonly person: string; readonly from: string; readonly to: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(transaction)
    .updateTable('access.credential')
    .set({ password_hash: change.to, password_changed_at: now })
    .where('person', '=', change.person)
    .where('password_hash', '=', change.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function setPasswordHash(
  transaction: Transaction,
  now: Date,
  person: string,
  hash: string,
): Promise<void> {
  await tables(transaction)
    .updateTable('access.credential')
    .set({ password_hash: hash, password_changed_at: now })
    .where('person', '=', person)
    .execute()
}

/** The organisation to begin in: the one last acted for, else the first that was joined. */
export async function findFirstOrganisation(
  transaction: Transaction,
  person: string,
): Promise<string | undefined> {
  const row = await tables(transaction)
    .selectFrom('access.membership as membership')
    .select('membership.organisation')
    .where('membership.person', '=', person)
    .orderBy(
      (select) =>
        select
          .selectFrom('access.session as session')
          .select((of) => of.fn.max('session.created_at').as('at'))
          .whereRef('session.person', '=', 'membership.person')
          .whereRef('session.organisation', '=', 'membership.organisation'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('membership.since')
    .orderBy('membership.organisation')
    .executeTakeFirst()
  return row?.organisation
}
