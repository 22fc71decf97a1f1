import { type MigrationSet, readMigrations } from '@beffroi/database'

export const migrations: MigrationSet = readMigrations('acts', new URL('./', import.meta.url).href)
