import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'
import { openEmbedded } from '../embedded/open-embedded.ts'
import { databaseMigrations, migrate } from '../migrate.ts'
import { pooledDatabase } from '../pooled-database.ts'
import { checksum, type MigrationSet } from '../read-migrations.ts'
import { openServerTestDatabase } from './server-test-database.ts'

const templates = new Map<string, Promise<Blob>>()

/**
 * A fresh, migrated database for one test file; `close` removes it. On a server when BEFFROI_TEST_POSTGRES names one,
 * else embedded, in memory. Migrations run once per process; every further database is a copy.
 */
export async function openTestDatabase(sets: readonly MigrationSet[]): Promise<Database> {
  const server = process.env.BEFFROI_TEST_POSTGRES
  return server ? openServerTestDatabase(server, keyOf(sets), sets) : openEmbeddedTestDatabase(sets)
}

export async function openEmbeddedTestDatabase(sets: readonly MigrationSet[]): Promise<Database> {
  const key = keyOf(sets)
  let template = templates.get(key)
  if (!template) {
    template = makeTemplate(sets)
    templates.set(key, template)
  }
  return pooledDatabase(await openEmbedded({ template: await template, statementTimeout: 0 }))
}

async function makeTemplate(sets: readonly MigrationSet[]): Promise<Blob> {
  const engine = await openEmbedded({ statementTimeout: 0 })
  const database = pooledDatabase(engine)
  try {
    await migrate(database, sets)
    return await engine.dump()
  } finally {
    await database.close()
  }
}

/** Names the template: the same migrations make the same database. */
export function keyOf(sets: readonly MigrationSet[]): string {
  const hash = createHash('sha256')
  for (const { name, migrations } of [databaseMigrations, ...sets]) {
    for (const migration of migrations) hash.update(`${name}/${migration.name} ${checksum(migration)}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}
