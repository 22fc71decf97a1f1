import { startPostgres } from '@beffroi/database/testing'

/** Vitest's global setup: one real PostgreSQL for all tests of the run; workers inherit its address. */
export async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  process.env.BEFFROI_TEST_POSTGRES = postgres.url
  return () => postgres.stop()
}
