import { PassThrough } from 'node:stream'
import {
  type Database,
  databaseMigrations,
  type MigrationSet,
  migrate,
  type Transaction,
} from '@beffroi/database'
import { isRefusal, type Refusal } from '@beffroi/errors'
import type { FileStore } from '@beffroi/files'
import { listForeignKeys, listTables, type TableShape } from './catalogue.ts'
import type { BackupRecord, Header } from './format.ts'
import { type CheckedBackup, readBackup } from './read-backup.ts'
import { refusals } from './refusals.ts'

export interface RestoreTarget {
  /** Never used before: nothing has been migrated in it. */
  readonly database: Database
  readonly files: FileStore
  readonly migrations: readonly MigrationSet[]
}

const ROWS_AT_ONCE = 500

/**
 * Restores into an empty database: first the migrations the backup had seen, then its rows in one transaction,
 * then the migrations that came since. A backup with one changed byte leaves the target empty.
 */
export async function restoreBackup(
  open: () => AsyncIterable<Uint8Array>,
  secret: string,
  target: RestoreTarget,
): Promise<CheckedBackup | Refusal> {
  const checked = await readBackup(open(), secret)
  if (isRefusal(checked)) return checked
  const known = migrationsOf([databaseMigrations, ...target.migrations])
  const strange = checked.header.migrations.filter((name) => !known.has(name))
  if (strange.length > 0) return refusals['newer-than-program']({ migrations: strange.join(', ') })
  if (await hasTables(target.database)) return refusals['target-not-empty']()

  await migrate(target.database, seenBy(checked.header, target.migrations))
  const restored = await target.database.maintenance((transaction) =>
    load(open, secret, target.files, transaction),
  )
  if (isRefusal(restored)) return restored
  await migrate(target.database, target.migrations)
  return restored
}

async function load(
  open: () => AsyncIterable<Uint8Array>,
  secret: string,
  files: FileStore,
  transaction: Transaction,
): Promise<CheckedBackup | Refusal> {
  const tables = new Map((await listTables(transaction)).map((table) => [table.name, table]))
  const keys = await listForeignKeys(transaction)
  // Rows arrive table by table, not parents first: the keys are put back, and so checked, at the end.
  for (const key of keys) await transaction.query(`alter table ${key.table} drop constraint ${key.name}`)
  for (const name of tables.keys()) {
    await transaction.query(`alter table ${name} disable trigger user`)
    await transaction.query(`delete from ${name}`)
  }

  const rows = new Rows(transaction, tables)
  const store = new Files(files)
  const checked = await readBackup(open(), secret, async (record) => {
    await rows.take(record)
    await store.take(record)
    if (record.kind === 'sequence') {
      await transaction.query('select setval($1::regclass, $2::bigint)', [record.name, record.value])
    }
  })
  if (isRefusal(checked)) {
    transaction.rollBack()
    return checked
  }
  for (const name of tables.keys()) await transaction.query(`alter table ${name} enable trigger user`)
  for (const key of keys) {
    await transaction.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
  }
  return checked
}

/** Gathers rows of one table and writes them many at a time. */
class Rows {
  readonly #transaction: Transaction
  readonly #tables: ReadonlyMap<string, TableShape>
  #table: TableShape | undefined
  #waiting: string[] = []

  constructor(transaction: Transaction, tables: ReadonlyMap<string, TableShape>) {
    this.#transaction = transaction
    this.#tables = tables
  }

  async take(record: BackupRecord): Promise<void> {
    const table = record.kind === 'row' ? this.#tables.get(record.table) : undefined
    if (record.kind === 'row' && !table) throw new Error(`The backup names an unknown table: ${record.table}`)
    if (this.#table && (table?.name !== this.#table.name || this.#waiting.length >= ROWS_AT_ONCE))
      await this.#write()
    this.#table = table
    if (record.kind === 'row') this.#waiting.push(record.row)
  }

  async #write(): Promise<void> {
    if (this.#table && this.#waiting.length > 0) {
      const { name, columns } = this.#table
      const list = columns.join(',')
      await this.#transaction.query(
        `insert into ${name} (${list}) overriding system value
         select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
        [`[${this.#waiting.join(',')}]`],
      )
    }
    this.#waiting = []
  }
}

/** Puts each file back under its hash; the store computes the hash again. */
class Files {
  readonly #store: FileStore
  #open: { stream: PassThrough; done: Promise<unknown> } | undefined

  constructor(store: FileStore) {
    this.#store = store
  }

  async take(record: BackupRecord): Promise<void> {
    if (record.kind === 'chunk') {
      if (this.#open && !this.#open.stream.write(record.bytes)) {
        await new Promise((drained) => this.#open?.stream.once('drain', drained))
      }
      return
    }
    if (this.#open) {
      this.#open.stream.end()
      await this.#open.done
      this.#open = undefined
    }
    if (record.kind === 'file') {
      const stream = new PassThrough()
      this.#open = { stream, done: this.#store.put(stream, { limitBytes: Number.MAX_SAFE_INTEGER }) }
    }
  }
}

function migrationsOf(sets: readonly MigrationSet[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => set.migrations.map((migration) => `${set.name}/${migration.name}`)))
}

function seenBy(header: Header, sets: readonly MigrationSet[]): MigrationSet[] {
  const seen = new Set(header.migrations)
  return sets
    .map((set) => ({
      ...set,
      migrations: set.migrations.filter(({ name }) => seen.has(`${set.name}/${name}`)),
    }))
    .filter((set) => set.migrations.length > 0)
}

async function hasTables(database: Database): Promise<boolean> {
  const { rows } = await database.query(`select to_regclass('platform.migration') is not null as migrated`)
  return rows[0]?.migrated === true
}
