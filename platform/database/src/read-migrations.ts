import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { MigrationRefused } from './database-error.ts'

export interface Migration {
  /** `0001-name`, without the ending. */
  readonly name: string
  readonly sql: string
}

export interface MigrationSet {
  readonly name: string
  readonly migrations: readonly Migration[]
}

const FILE = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/

/** The `migrations/NNNN-name.sql` beside the calling file: `readMigrations('incidents', import.meta.url)`. */
export function readMigrations(name: string, besideFile: string | URL): MigrationSet {
  const folder = new URL('./migrations/', besideFile)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  const numbers = new Set<string>()
  const migrations = files.map((file) => {
    if (!FILE.test(file))
      throw new MigrationRefused(`${name}: ${file} is not named like 0001-what-it-does.sql.`)
    const number = file.slice(0, 4)
    if (numbers.has(number)) throw new MigrationRefused(`${name}: two migrations have the number ${number}.`)
    numbers.add(number)
    const sql = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n')
    return { name: file.slice(0, -'.sql'.length), sql }
  })
  return { name, migrations }
}

export function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}
