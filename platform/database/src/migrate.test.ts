import { afterEach, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { MigrationRefused } from './database-error.ts'
import { migrate } from './migrate.ts'
import { type MigrationSet, readMigrations } from './read-migrations.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

const set = (name: string, ...migrations: [string, string][]): MigrationSet => ({
  name,
  migrations: migrations.map(([file, sql]) => ({ name: file, sql })),
})
const CREATE: [string, string] = ['0001-create', 'create schema garden; create table garden.tree (id int)']
const GROW: [string, string] = ['0002-grow', 'alter table garden.tree add height int']

onBothDatabases([], (database) => {
  afterEach(async () => {
    await database().query(
      `drop schema if exists garden cascade; delete from platform.migration where "set" <> 'database'`,
    )
  })
  const refused = async (given: Database, sets: MigrationSet[]) => {
    const error: unknown = await migrate(given, sets).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(MigrationRefused)
    return String(error)
  }

  test('what is new runs, in order, once', async () => {
    expect(await migrate(database(), [set('garden', CREATE)])).toEqual(['garden/0001-create'])
    expect(await migrate(database(), [set('garden', CREATE, GROW)])).toEqual(['garden/0002-grow'])
    expect(await migrate(database(), [set('garden', CREATE, GROW)])).toEqual([])
    await database().query('select height from garden.tree')
  })

  test('two processes that start together apply each migration once', async () => {
    const sets = [set('garden', CREATE, GROW)]
    const ran = await Promise.all([migrate(database(), sets), migrate(database(), sets)])
    expect(ran.flat().sort()).toEqual(['garden/0001-create', 'garden/0002-grow'])
  })

  test('a migration that fails leaves nothing of itself and keeps those before it', async () => {
    const broken: [string, string] = ['0002-broken', 'create table garden.half (id int); select 1 / 0']
    await expect(migrate(database(), [set('garden', CREATE, broken)])).rejects.toThrow('division by zero')
    const { rows } = await database().query(
      `select to_regclass('garden.tree') as tree, to_regclass('garden.half') as half`,
    )
    expect(rows).toEqual([{ tree: 'garden.tree', half: null }])
  })

  test('a migration changed after it had run is refused', async () => {
    await migrate(database(), [set('garden', CREATE)])
    const changed = set('garden', [CREATE[0], `${CREATE[1]} -- changed`])
    expect(await refused(database(), [changed])).toContain('garden/0001-create was changed')
  })

  test('a database newer than the code is refused', async () => {
    await migrate(database(), [set('garden', CREATE, GROW)])
    expect(await refused(database(), [set('garden', CREATE)])).toContain('newer than this version of Beffroi')
  })

  test('a migration numbered before one that has run is refused', async () => {
    await migrate(database(), [set('garden', CREATE, ['0003-last', 'select 1'])])
    const late = [set('garden', CREATE, GROW, ['0003-last', 'select 1'])]
    expect(await refused(database(), late)).toContain('next free number')
  })
})

test('the migrations of a package are read from beside its file', () => {
  const { name, migrations } = readMigrations('database', import.meta.url)
  expect(name).toBe('database')
  expect(migrations[0]?.name).toBe('0001-platform')
  expect(migrations[0]?.sql).toContain('create function platform.current_organisation()')
})
