import type { Transaction } from '@beffroi/database'
import { tables } from '../tables.ts'

/** Adds the rows whose key is not there yet, and leaves the others as they stand. */
export async function insertIfAbsent(
  transaction: Transaction,
  table: 'directory.territory' | 'directory.succession' | 'directory.service_area' | 'directory.contact',
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  await tables(transaction)
    .insertInto(table)
    // Each list is typed where it is made; Kysely cannot relate it to a table chosen at run time.
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
