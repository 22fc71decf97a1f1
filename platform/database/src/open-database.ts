import type { Database, DatabaseLocation, OpenOptions } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { pooledDatabase } from './pooled-database.ts'
import { openPostgresql } from './postgresql/open-postgresql.ts'

/** Throws DatabaseLocked, DatabaseTooOld, or an error for which `isUnavailable` is true. */
export async function openDatabase(location: DatabaseLocation, options: OpenOptions = {}): Promise<Database> {
  const { poolSize = 10, statementTimeout = 30_000 } = options
  if (location.kind === 'postgresql') {
    return pooledDatabase(await openPostgresql(location.url, { poolSize, statementTimeout }))
  }
  const folder = location.kind === 'embedded' ? location.folder : undefined
  return pooledDatabase(await openEmbedded({ folder, statementTimeout }))
}
