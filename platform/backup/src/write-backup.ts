import type { Database, Transaction } from '@beffroi/database'
import { isRefusal } from '@beffroi/errors'
import type { FileStore } from '@beffroi/files'
import { listSequences, listTables, type TableShape } from './catalogue.ts'
import { type BackupRecord, type Closing, encode, FORMAT } from './format.ts'
import { MultisetDigest } from './multiset-digest.ts'
import { seal } from './sealing.ts'

export interface BackupSource {
  readonly database: Database
  readonly files: FileStore
}

export interface BackupSummary extends Closing {
  readonly createdAt: string
}

const ROWS_AT_ONCE = 500

/**
 * Everything that a restore needs, sealed for `recipient` and handed over to `write` piece by piece. All rows come
 * from one statement, hence from one snapshot, while the house goes on working.
 */
export async function writeBackup(
  source: BackupSource,
  recipient: string,
  createdAt: Date,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<BackupSummary> {
  const summary = { closing: undefined as Closing | undefined }
  await source.database.maintenance(async (transaction) => {
    for await (const bytes of await seal(plainLines(source, transaction, createdAt, summary), recipient)) {
      await write(bytes)
    }
  })
  if (!summary.closing) throw new Error('The backup ended before its last record.')
  return { createdAt: createdAt.toISOString(), ...summary.closing }
}

async function* plainLines(
  source: BackupSource,
  transaction: Transaction,
  createdAt: Date,
  summary: { closing: Closing | undefined },
): AsyncGenerator<string> {
  for await (const record of records(source, transaction, createdAt)) {
    if (record.kind === 'end') summary.closing = record.closing
    yield encode(record)
  }
}

async function* records(
  source: BackupSource,
  transaction: Transaction,
  createdAt: Date,
): AsyncGenerator<BackupRecord> {
  await transaction.query(`set local timezone to 'UTC'`)
  const migrations = await ranMigrations(transaction)
  yield { kind: 'header', header: { format: FORMAT, createdAt: createdAt.toISOString(), migrations } }

  const tables = await listTables(transaction)
  const digests = new Map(tables.map((table) => [table.name, new MultisetDigest()]))
  for await (const { table, row } of rowsOf(transaction, tables)) {
    digests.get(table)?.add(row)
    yield { kind: 'row', table, row }
  }
  for (const sequence of await listSequences(transaction)) yield { kind: 'sequence', ...sequence }

  let files = 0
  for await (const { hash } of source.files.list()) {
    files += 1
    yield { kind: 'file', hash }
    const file = await source.files.open(hash)
    if (isRefusal(file)) throw new Error(`The file ${hash} could not be read: ${file.code}`)
    for await (const chunk of file.stream) yield { kind: 'chunk', bytes: Buffer.from(chunk) }
  }
  const summaries = [...digests].map(([name, digest]) => [name, { rows: digest.count, digest: digest.hex() }])
  yield { kind: 'end', closing: { tables: Object.fromEntries(summaries), files } }
}

async function* rowsOf(
  transaction: Transaction,
  tables: readonly TableShape[],
): AsyncGenerator<{ table: string; row: string }> {
  if (tables.length === 0) return
  const selects = tables.map(
    ({ name, columns }, place) =>
      `select ${place} as place, (select to_jsonb(r) from (select ${columns.map((column) => `t.${column}`).join(',')}) r)::text as row from ${name} t`,
  )
  await transaction.query(`declare everything no scroll cursor for ${selects.join(' union all ')}`)
  for (;;) {
    const { rows } = await transaction.query(`fetch ${ROWS_AT_ONCE} from everything`)
    if (rows.length === 0) break
    for (const row of rows) yield { table: tables[Number(row.place)]?.name ?? '', row: String(row.row) }
  }
  await transaction.query('close everything')
}

async function ranMigrations(transaction: Transaction): Promise<string[]> {
  const { rows } = await transaction.query(`select set, name from platform.migration order by 1, 2`)
  return rows.map((row) => `${row.set}/${row.name}`)
}
