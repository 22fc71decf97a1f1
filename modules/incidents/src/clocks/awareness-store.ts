import type { Transaction } from '@beffroi/database'
import type { Selectable } from 'kysely'
import { type AwarenessTable, tables } from '../tables.ts'

export type AwarenessRow = Selectable<AwarenessTable>

export async function insertAwareness(transaction: Transaction, row: AwarenessRow): Promise<void> {
  await tables(transaction).insertInto('incidents.awareness').values(row).execute()
}

export async function listAwareness(
  transaction: Transaction,
  notification: string,
): Promise<readonly AwarenessRow[]> {
  return tables(transaction)
    .selectFrom('incidents.awareness')
    .selectAll()
    .where('notification', '=', notification)
    .orderBy('attested_at')
    .orderBy('id')
    .execute()
}
