import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database, OpenOptions } from '../database.ts'
import { DatabaseLocked, isUnavailable } from '../database-error.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { openEmbedded } from './open-embedded.ts'

const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'beffroi-embedded-'))
let made = ''
let folder = ''
let opened: Database[] = []
const started: ChildProcess[] = []

beforeAll(async () => {
  made = temporary()
  const database = await openDatabase({ kind: 'embedded', folder: made })
  await migrate(database, [])
  await database.close()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))
beforeEach(() => {
  folder = temporary()
  cpSync(made, folder, { recursive: true })
})
afterEach(async () => {
  for (const database of opened) await database.close()
  for (const child of started) child.kill('SIGKILL')
  opened = []
  rmSync(folder, { recursive: true, force: true })
})
const open = async (options?: OpenOptions) => {
  const database = await openDatabase({ kind: 'embedded', folder }, options)
  opened.push(database)
  return database
}

/** Another process that holds the folder, with one committed row. */
async function holder(): Promise<ChildProcess> {
  const face = new URL('../index.ts', import.meta.url).href
  const code = `
    const { openDatabase } = await import(${JSON.stringify(face)})
    const database = await openDatabase({ kind: 'embedded', folder: ${JSON.stringify(folder)} })
    await database.query('create table kept (id int); insert into kept values (1)')
    process.stdout.write('holding')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

describe('the embedded database', { timeout: 60_000 }, () => {
  test('a folder in use by another process is refused, with the number of that process', async () => {
    const other = await holder()
    const error: unknown = await open().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(DatabaseLocked)
    expect(error).toMatchObject({ pid: other.pid, folder })
  })

  test('a folder whose process was killed opens again at once, with what was acknowledged', async () => {
    const other = await holder()
    other.kill('SIGKILL')
    await once(other, 'exit')
    // A living process has the recorded number: it must not be taken for the holder.
    writeFileSync(path.join(folder, 'holder'), String(process.pid))
    const database = await open()
    expect((await database.query('select id from kept')).rows).toEqual([{ id: 1 }])
  })

  test('of many that open the folder at once, exactly one gets it', async () => {
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => open()))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a data folder whose making was interrupted is made anew', async () => {
    rmSync(path.join(folder, 'pgdata'), { recursive: true })
    mkdirSync(path.join(folder, 'pgdata.unfinished'))
    writeFileSync(path.join(folder, 'pgdata.unfinished', 'PG_VERSION'), '18')
    await (await open()).check()
    expect(existsSync(path.join(folder, 'pgdata.unfinished'))).toBe(false)
  })

  test('a statement that takes too long is stopped, and the database goes on with what was kept', async () => {
    const database = await open({ statementTimeout: 1_500 })
    const heard: string[] = []
    await database.listen('bell', (payload) => heard.push(payload))
    await database.query('create table kept (id int); insert into kept values (1)')
    const endless = database.transaction({ reach: 'own' }, async (transaction) => {
      await transaction.query('select count(*) from generate_series(1, 1000000000)')
    })
    const waiting = database.query('select id from kept')
    const error: unknown = await endless.catch((caught: unknown) => caught)
    expect(isUnavailable(error)).toBe(true)
    expect((await waiting).rows).toEqual([{ id: 1 }])
    await database.notify('bell', 'rings')
    await expect.poll(() => heard).toEqual(['rings'])
  })

  test('maintenance may take longer than a statement', async () => {
    const database = await open({ statementTimeout: 300 })
    const slow = 'select count(*) as rows from generate_series(1, 6000000)'
    await expect(database.query(slow)).rejects.toThrow('too long')
    expect((await database.maintenance((it) => it.query(slow))).rows).toEqual([{ rows: 6_000_000 }])
  })

  test('a connection that is dropped takes its transaction along and leaves the next one alone', async () => {
    const engine = await openEmbedded({ statementTimeout: 0 })
    const dropped = await engine.pool.connect()
    await dropped.query(
      `begin; select set_config('app.reach', 'platform', false); create table half (id int)`,
    )
    dropped.release(true)
    const next = await engine.pool.connect()
    await next.query('begin; create table whole (id int)')
    const inside = `select pg_current_xact_id_if_assigned() is not null as inside,
      current_setting('app.reach', true) as reach, to_regclass('half') as half, current_user as role`
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      const { rows } = await next.query(inside)
      expect(rows).toEqual([{ inside: true, reach: '', half: null, role: 'beffroi_owner' }])
    }
    await next.query('commit')
    next.release()
    await engine.close()
  })

  test('many callers share the one connection', async () => {
    const database = await open()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) => database.query('select $1::int as number', [number])),
    )
    expect(answers.map(({ rows }) => rows[0]?.number)).toEqual(
      Array.from({ length: 50 }, (_, number) => number),
    )
  })

  test('a megabyte goes in and comes back', async () => {
    const database = await open()
    const bytes = Buffer.alloc(3_000_000, 7)
    const { rows } = await database.query('select $1::bytea as bytes', [bytes])
    expect(Buffer.compare(rows[0]?.bytes as Buffer, bytes)).toBe(0)
  })
})
