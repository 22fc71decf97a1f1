import type { Database, Rows, Transaction } from './database.ts'
import { MigrationRefused } from './database-error.ts'
import { checksum, type Migration, type MigrationSet, readMigrations } from './read-migrations.ts'

/** What every other set stands on; `migrate` runs it first, asked or not. */
export const databaseMigrations: MigrationSet = readMigrations('database', import.meta.url)

/**
 * Brings the database up to these sets, in this order, and returns what ran. Not Kysely's Migrator: it keeps one list
 * of names without checksums, and the modules have a list each.
 */
export async function migrate(database: Database, sets: readonly MigrationSet[]): Promise<string[]> {
  const all = [databaseMigrations, ...sets.filter((set) => set.name !== databaseMigrations.name)]
  const pending = pendingOf(all, await recorded(database))
  const applied: string[] = []
  for (const { set, migration } of pending) {
    const ran = await database.maintenance(async (transaction) => apply(transaction, set, migration))
    if (ran) applied.push(`${set}/${migration.name}`)
  }
  return applied
}

async function recorded(database: Database): Promise<Map<string, string>> {
  const { rows } = await database.maintenance(async (transaction): Promise<Rows> => {
    await transaction.query(LOCK)
    await transaction.query(RECORD)
    return transaction.query('select "set", name, checksum from platform.migration')
  })
  return new Map(rows.map((row) => [`${row.set}/${row.name}`, String(row.checksum)]))
}

function pendingOf(sets: readonly MigrationSet[], recorded: Map<string, string>) {
  return sets.flatMap(({ name: set, migrations }) => {
    const known = new Set(migrations.map((migration) => `${set}/${migration.name}`))
    const unknown = [...recorded.keys()].find((key) => key.startsWith(`${set}/`) && !known.has(key))
    if (unknown) {
      throw new MigrationRefused(
        `The database is newer than this version of Beffroi: it has ${unknown}, which this version does not know. Start the newer version.`,
      )
    }
    const pending = migrations.filter((migration) => !isRecorded(recorded, set, migration))
    const late = migrations.find(
      (migration) => pending[0] && migration.name > pending[0].name && !pending.includes(migration),
    )
    if (late && pending[0]) {
      throw new MigrationRefused(
        `${set}/${pending[0].name} comes before ${late.name}, which has already run. Give it the next free number.`,
      )
    }
    return pending.map((migration) => ({ set, migration }))
  })
}

function isRecorded(recorded: Map<string, string>, set: string, migration: Migration): boolean {
  const before = recorded.get(`${set}/${migration.name}`)
  if (before !== undefined && before !== checksum(migration)) {
    throw new MigrationRefused(
      `${set}/${migration.name} was changed after it had run. Put it back as it was and write a new migration.`,
    )
  }
  return before !== undefined
}

/** False when another process was faster. */
async function apply(transaction: Transaction, set: string, migration: Migration): Promise<boolean> {
  await transaction.query(LOCK)
  const key = [set, migration.name]
  const done = await transaction.query('select from platform.migration where "set" = $1 and name = $2', key)
  if (done.rowCount > 0) return false
  await transaction.query(migration.sql)
  await transaction.query('insert into platform.migration ("set", name, checksum) values ($1, $2, $3)', [
    ...key,
    checksum(migration),
  ])
  return true
}

// Two processes starting at once wait here for each other. The number only has to be ours.
const LOCK = 'select pg_advisory_xact_lock(7310594101)'

const RECORD = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    "set" text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    primary key ("set", name)
  );
`
