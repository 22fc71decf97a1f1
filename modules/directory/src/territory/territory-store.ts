import type { Transaction } from '@beffroi/database'
import { tables } from '../tables.ts'

export async function territoryCodes(transaction: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tables(transaction).selectFrom('directory.territory').select('nis_code').execute()
  return new Set(rows.map((row) => row.nis_code))
}
