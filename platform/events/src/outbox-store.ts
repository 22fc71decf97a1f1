import type { Fact } from '@beffroi/acts'
import type { Database, Transaction } from '@beffroi/database'

const columns = 'id, type, version, at, subject_type, subject_id, organisation, audience, payload'

/** Facts that no other process is handing on at this moment, oldest first. */
export async function takeWaiting(transaction: Transaction, limit: number): Promise<Fact[]> {
  const { rows } = await transaction.query(
    `select ${columns} from platform.outbox where dispatched_at is null order by id limit $1 for update skip locked`,
    [limit],
    'events.take-waiting',
  )
  return rows.map(factOf)
}

/** Travels with the commit of whatever the facts started. */
export function markDispatched(transaction: Transaction, facts: readonly Fact[], at: Date): void {
  transaction.lastWords({
    name: 'events.mark-dispatched',
    text: 'update platform.outbox set dispatched_at = $1 where id = any($2::uuid[])',
    values: [at, facts.map(({ id }) => id)],
  })
}

export async function findFact(database: Database, id: string): Promise<Fact | undefined> {
  const { rows } = await database.transaction({ reach: 'platform', readOnly: true }, (transaction) =>
    transaction.query(`select ${columns} from platform.outbox where id = $1`, [id]),
  )
  return rows[0] ? factOf(rows[0]) : undefined
}

export async function countWaiting(
  database: Database,
): Promise<{ waiting: number; oldest: Date | undefined }> {
  const { rows } = await database.transaction({ reach: 'platform', readOnly: true }, (transaction) =>
    transaction.query(
      'select count(*)::int as waiting, min(at) as oldest from platform.outbox where dispatched_at is null',
    ),
  )
  const oldest = rows[0]?.oldest
  return { waiting: Number(rows[0]?.waiting ?? 0), oldest: oldest instanceof Date ? oldest : undefined }
}

function factOf(row: Record<string, unknown>): Fact {
  return {
    id: String(row.id),
    type: String(row.type),
    version: Number(row.version),
    at: row.at as Date,
    subject: { type: String(row.subject_type), id: String(row.subject_id) },
    organisation: String(row.organisation),
    audience: row.audience as string[],
    payload: row.payload,
  }
}
