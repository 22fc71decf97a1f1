import { type MigrationSet, readMigrations } from '@beffroi/database'

export const migrations: MigrationSet = readMigrations('incidents', new URL('../', import.meta.url))
