import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../database.ts'
import { DatabaseTooOld, isUnavailable } from '../database-error.ts'
import { openDatabase } from '../open-database.ts'
import { hasOwnPostgres } from '../testing/on-both-databases.ts'
import { type OwnPostgresServer, startOwnPostgres } from '../testing/start-postgres.ts'
import { refuseOldServer } from './open-postgresql.ts'

test('a server older than version 15 is refused in a sentence', async () => {
  const answering = (number: string, version: string) => ({
    query: async () => ({ rows: [{ number, version }] }),
  })
  const old = refuseOldServer(answering('140012', '14.12'))
  await expect(old).rejects.toBeInstanceOf(DatabaseTooOld)
  await expect(old).rejects.toThrow('version 14.12. Beffroi needs version 15')
  await refuseOldServer(answering('150001', '15.1'))
})

describe.skipIf(!hasOwnPostgres)('a PostgreSQL server', { timeout: 60_000 }, () => {
  let server: OwnPostgresServer
  let database: Database
  beforeAll(async () => {
    server = await startOwnPostgres()
    database = await openDatabase({ kind: 'postgresql', url: server.url }, { statementTimeout: 1_000 })
  })
  afterAll(async () => {
    await database.close()
    await server.stop()
  })

  test('that goes away and comes back is used again, and listeners hear again and that they missed something', async () => {
    const heard: string[] = []
    let gaps = 0
    await database.listen(
      'bell',
      (payload) => heard.push(payload),
      () => {
        gaps += 1
      },
    )
    const inside = database.maintenance(async (transaction) => {
      await server.down()
      await transaction.query('select 1')
    })
    const cut: unknown = await inside.catch((caught: unknown) => caught)
    expect(isUnavailable(cut)).toBe(true)
    const refused: unknown = await database.check().catch((caught: unknown) => caught)
    expect(isUnavailable(refused)).toBe(true)

    await server.up()
    await expect.poll(() => database.check().then(() => 'there', String), { timeout: 10_000 }).toBe('there')
    const ring = async () => {
      await database.notify('bell', 'rings')
      return heard.length > 0
    }
    await expect.poll(ring, { timeout: 15_000, interval: 200 }).toBe(true)
    expect(gaps).toBe(1)
  })

  test('that ends every connection at once does not end this process', async () => {
    await Promise.all(Array.from({ length: 5 }, () => database.query('select pg_sleep(0.05)')))
    await database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = $1',
      ['client backend'],
    )
    await expect.poll(() => database.check().then(() => 'there', String)).toBe('there')
  })

  test('gives up a statement that takes too long, and keeps the connection', async () => {
    await expect(database.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' })
    await database.check()
    await database.maintenance((transaction) => transaction.query('select pg_sleep(1.2)'))
  })

  test('without a free connection says so instead of hanging', async () => {
    const limited = new URL(server.url)
    limited.username = 'limited'
    await database.query('create role limited login connection limit 1')
    const first = await openDatabase({ kind: 'postgresql', url: limited.href }, { poolSize: 1 })
    const second: unknown = await openDatabase({ kind: 'postgresql', url: limited.href }).catch(
      (caught: unknown) => caught,
    )
    expect(isUnavailable(second)).toBe(true)
    await first.close()
  })
})
