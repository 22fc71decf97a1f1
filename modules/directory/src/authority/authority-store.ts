import type { Transaction } from '@beffroi/database'
import { sql } from 'kysely'
import { tables } from '../tables.ts'
import type { Authority, AuthorityId, AuthorityRecord } from './authority.ts'
import { authorityIdOf } from './authority-id.ts'
import { authorityOf, rowOf } from './authority-row.ts'

export async function findAuthority(transaction: Transaction, id: string): Promise<Authority | undefined> {
  const row = await tables(transaction)
    .selectFrom('directory.authority')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && authorityOf(row)
}

export async function findAuthorityOfOrganisation(
  transaction: Transaction,
  organisation: string,
): Promise<Authority | undefined> {
  const row = await tables(transaction)
    .selectFrom('directory.authority')
    .selectAll()
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return row && authorityOf(row)
}

export async function findAuthorities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, Authority & { seedDigest: string | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(transaction)
    .selectFrom('directory.authority')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...authorityOf(row), seedDigest: row.seed_digest }]))
}

/** PostgreSQL takes 65535 parameters in one statement; a row has about thirty. */
const rowsAtOnce = 1000

export async function insertAuthorities(
  transaction: Transaction,
  records: readonly AuthorityRecord[],
  written: { readonly at: Date; readonly seedDigest?: (record: AuthorityRecord) => string },
): Promise<void> {
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    const rows = records.slice(from, from + rowsAtOnce).map((record) => ({
      id: authorityIdOf(record.kind, record.code),
      ...rowOf(record),
      seed_digest: written.seedDigest?.(record) ?? null,
      changed_at: written.at,
    }))
    await tables(transaction).insertInto('directory.authority').values(rows).execute()
  }
}

export async function updateAuthority(
  transaction: Transaction,
  id: AuthorityId,
  record: AuthorityRecord,
  written: { readonly at: Date; readonly seedDigest?: string },
): Promise<void> {
  await tables(transaction)
    .updateTable('directory.authority')
    .set({
      ...rowOf(record),
      ...(written.seedDigest === undefined ? {} : { seed_digest: written.seedDigest }),
      version: sql`version + 1`,
      changed_at: written.at,
    })
    .where('id', '=', id)
    .execute()
}

export async function setOrganisation(
  transaction: Transaction,
  id: AuthorityId,
  organisation: string,
  at: Date,
): Promise<void> {
  await tables(transaction)
    .updateTable('directory.authority')
    .set({ organisation, version: sql`version + 1`, changed_at: at })
    .where('id', '=', id)
    .execute()
}
