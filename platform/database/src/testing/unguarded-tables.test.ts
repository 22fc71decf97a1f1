import { afterEach, expect, test } from 'vitest'
import { onBothDatabases } from './on-both-databases.ts'
import { shopMigrations } from './shop-migrations.ts'
import { findUnguardedTables } from './unguarded-tables.ts'

onBothDatabases([shopMigrations], (database) => {
  afterEach(async () => {
    await database().query(`drop schema if exists yard cascade; delete from platform.unguarded`)
  })
  const faultsOf = async (sql: string) => {
    await database().query(`create schema yard; ${sql}`)
    return findUnguardedTables(database())
  }
  const POLICY = 'create policy own on yard.tree using (owner = platform.current_organisation())'

  test('guarded tables, and those of the platform, are in order', async () => {
    expect(await findUnguardedTables(database())).toEqual([])
    expect(
      await faultsOf(`create table yard.tree (owner uuid); select platform.guard('yard.tree'); ${POLICY}`),
    ).toEqual([])
  })

  test('a table that nobody guarded is found', async () => {
    expect(await faultsOf('create table yard.tree (owner uuid)')).toEqual([
      'yard.tree: has no policy',
      'yard.tree: row level security is not enabled',
    ])
  })

  test('row level security that the owner could walk through is found', async () => {
    const sql = `create table yard.tree (owner uuid); alter table yard.tree enable row level security; ${POLICY}`
    expect(await faultsOf(sql)).toEqual(['yard.tree: row level security is not forced'])
  })

  test('a policy for a role instead of the scope is found', async () => {
    const sql = `create table yard.tree (owner uuid); select platform.guard('yard.tree');
      create policy own on yard.tree to current_user using (true)`
    expect(await faultsOf(sql)).toEqual(['yard.tree: policy own is for a role, not for the scope'])
  })

  test('views and functions that lend their owner’s rights are found', async () => {
    const sql = `
      create view yard.lends as select 1 as one;
      create view yard.asks with (security_invoker = true) as select 1 as one;
      create materialized view yard.copies as select 1 as one;
      create function yard.lend() returns int language sql security definer return 1;
      create function yard.ask() returns int language sql return 1`
    expect(await faultsOf(sql)).toEqual([
      'yard.copies: is a materialized view, which row level security does not reach',
      'yard.lend: is a function with the rights of its definer',
      'yard.lends: is a view without security_invoker',
    ])
  })

  test('what is left open on purpose needs a reason', async () => {
    const sql = `create table yard.sector (name text);
      select platform.leave_unguarded('yard.sector', 'The list of sectors is public.')`
    expect(await faultsOf(sql)).toEqual([])
    await expect(database().query(`select platform.leave_unguarded('yard.other', '')`)).rejects.toThrow(
      'check',
    )
  })

  test('the application gets the rights that the guard names, and no others', async () => {
    await database().query(`create schema yard; create table yard.entry (id int generated always as identity, owner uuid);
      select platform.guard('yard.entry', 'select, insert');
      create policy all_of_it on yard.entry using (true)`)
    await database().transaction({ reach: 'own' }, (it) =>
      it.query('insert into yard.entry (owner) values (null)'),
    )
    const change = database().transaction({ reach: 'own' }, (it) => it.query('delete from yard.entry'))
    await expect(change).rejects.toMatchObject({ code: '42501' })
    await expect(
      database().query(`select platform.guard('yard.entry', 'all; drop table x')`),
    ).rejects.toThrow('privileges')
  })
})
