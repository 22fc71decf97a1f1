import { type MigrationSet, readMigrations } from '@beffroi/database'

export const migrations: MigrationSet = readMigrations('directory', new URL('../', import.meta.url))
