import type { Transaction } from '@beffroi/database'

// One centre for an installation, for now: the oldest organisation of its kind, so that the choice never wavers.
// A real alarm never goes to the centre of a demonstration, whose passwords everybody knows, nor the reverse: `o` is
// the organisation that reports.
export const recipientQuery = `select c.id, c.name from access.organisation c
  where c.kind = 'csirt' and c.fictitious = o.fictitious order by c.created_at, c.id limit 1`

/** Who receives what this organisation reports, if somebody is set up to. */
export async function findRecipient(
  transaction: Transaction,
  organisation: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await transaction.query(
    `select r.id, r.name from access.organisation o cross join lateral (${recipientQuery}) r where o.id = $1`,
    [organisation],
  )
  const [row] = rows
  return row ? { id: String(row.id), name: String(row.name) } : undefined
}
