export type { Database, DatabaseLocation, OpenOptions, Rows, Scope, Transaction } from './database.ts'
export {
  DatabaseLocked,
  DatabaseTooOld,
  isUnavailable,
  isUniqueViolation,
  MigrationRefused,
  TransactionAborted,
} from './database-error.ts'
export { literal } from './literal.ts'
export { databaseMigrations, migrate } from './migrate.ts'
export { openDatabase } from './open-database.ts'
export { type Migration, type MigrationSet, readMigrations } from './read-migrations.ts'
export type { Statement } from './send-together.ts'
