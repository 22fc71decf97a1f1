import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../database.ts'
import type { MigrationSet } from '../read-migrations.ts'
import { openServerTestDatabase } from './server-test-database.ts'
import { type OwnPostgresServer, startOwnPostgres } from './start-postgres.ts'
import { keyOf, openEmbeddedTestDatabase } from './test-database.ts'

/** The packaged PostgreSQL is for Linux on x64; elsewhere name a server in BEFFROI_TEST_POSTGRES. */
export const hasOwnPostgres = process.platform === 'linux' && process.arch === 'x64'

let server: Promise<OwnPostgresServer> | undefined

/** One server for the whole test process; it ends with the process. */
export function ownPostgres(): Promise<OwnPostgresServer> {
  server ??= startOwnPostgres()
  return server
}

/** The same tests on the embedded database and on a real server. */
export function onBothDatabases(
  sets: readonly MigrationSet[],
  tests: (database: () => Database, kind: Database['kind']) => void,
): void {
  const engines = { embedded: openEmbeddedTestDatabase, postgresql: openOnServer }
  for (const kind of ['embedded', 'postgresql'] as const) {
    describe.skipIf(kind === 'postgresql' && !hasOwnPostgres && !given())(`on the ${kind} database`, () => {
      let opened: Database | undefined
      beforeAll(async () => {
        opened = await engines[kind](sets)
      })
      afterAll(() => opened?.close())
      tests(() => {
        if (!opened) throw new Error('The database is opened before the tests, not while they are listed.')
        return opened
      }, kind)
    })
  }
}

const given = () => process.env.BEFFROI_TEST_POSTGRES

async function openOnServer(sets: readonly MigrationSet[]): Promise<Database> {
  return openServerTestDatabase(given() ?? (await ownPostgres()).url, keyOf(sets), sets)
}
