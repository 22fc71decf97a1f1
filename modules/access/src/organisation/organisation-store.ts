import type { Transaction } from '@beffroi/database'
import { tables } from '../tables.ts'
import type { Organisation, OrganisationId } from './organisation.ts'

export async function findOrganisation(
  transaction: Transaction,
  id: string,
): Promise<Organisation | undefined> {
  const row = await tables(transaction)
    .selectFrom('access.organisation')
    .select(['id', 'name', 'kind', 'language', 'fictitious'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, id: row.id as OrganisationId }
}

export async function insertOrganisation(
  transaction: Transaction,
  now: Date,
  organisation: Omit<Organisation, 'id'> & { readonly id: string },
): Promise<void> {
  await tables(transaction)
    .insertInto('access.organisation')
    .values({ ...organisation, created_at: now })
    .execute()
}
