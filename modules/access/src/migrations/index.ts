import { type MigrationSet, readMigrations } from '@beffroi/database'

export const migrations: MigrationSet = readMigrations('access', new URL('../', import.meta.url))
