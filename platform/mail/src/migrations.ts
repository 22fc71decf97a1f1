import { type MigrationSet, readMigrations } from '@beffroi/database'

export const migrations: MigrationSet = readMigrations('mail', import.meta.url)
