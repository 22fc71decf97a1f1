import { randomUUID } from 'node:crypto'
import type { Database } from '@beffroi/database'
import pg from 'pg'
import { type Pressed, press } from './pressed.ts'

// The table of the notifications as it is, columns, checks and indexes, without row level security and its policies.
const prepare = `
  create schema if not exists bench;
  create table if not exists bench.notification (like incidents.notification including all);`

const columns = [
  ...['id', 'number', 'organisation', 'organisation_name', 'recipient', 'recipient_name', 'authority'],
  ...['entity_class', 'what', 'since', 'since_known', 'callback_name', 'callback_phone', 'callback_dial'],
  ...['language', 'state', 'awaits', 'submitted_at', 'submitted_by', 'submitted_by_name', 'aware_at'],
  ...['next_due_at', 'fictitious'],
]
export const statement = `insert into bench.notification (${columns.join(',')}) values (${columns.map((_, at) => `$${at + 1}`).join(',')})`

/** The row the act wrote last, to be written again under other identifiers. */
export async function lastRow(database: Database): Promise<readonly unknown[]> {
  await database.maintenance((transaction) => transaction.query(prepare))
  const { rows } = await database.maintenance((transaction) =>
    transaction.query(`select ${columns.join(',')} from incidents.notification order by id desc limit 1`),
  )
  const [row] = rows
  if (!row) throw new Error('Nothing was reported yet.')
  return columns.map((column) => row[column])
}

/**
 * INSERT and COMMIT and nothing else, in one round trip: a statement of its own commits itself. On a server through
 * as many connections as there are lanes; the embedded database has one.
 */
export async function pressBareInserts(
  database: Database,
  databaseUrl: string | undefined,
  { concurrency, seconds }: { readonly concurrency: number; readonly seconds: number },
): Promise<Pressed> {
  const [, , ...rest] = await lastRow(database)
  const pool = databaseUrl ? new pg.Pool({ connectionString: databaseUrl, max: concurrency }) : undefined
  const insert = async () => {
    const id = randomUUID()
    const values = [id, id, ...rest]
    if (pool) await pool.query({ name: 'bare', text: statement, values })
    else await database.query(statement, values)
  }
  try {
    await Promise.all(Array.from({ length: concurrency }, insert))
    return await press(concurrency, seconds, insert)
  } finally {
    await pool?.end()
  }
}
