export {
  type OwnPostgresServer,
  type PostgresServer,
  startOwnPostgres,
  startPostgres,
} from './start-postgres.ts'
export { openTestDatabase } from './test-database.ts'
export { findUnguardedTables } from './unguarded-tables.ts'
