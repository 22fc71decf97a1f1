import type { Transaction } from '@beffroi/database'

// One centre for an installation, for now: the oldest organisation of its kind, so that the choice never wavers.
export const recipientQuery =
  "select id, name from access.organisation where kind = 'csirt' order by created_at, id limit 1"

/** Who receives what is reported here, if somebody is set up to. */
export async function findRecipient(
  transaction: Transaction,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await transaction.query(recipientQuery)
  const [row] = rows
  return row ? { id: String(row.id), name: String(row.name) } : undefined
}
