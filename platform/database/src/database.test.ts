import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isUnavailable } from './database-error.ts'
import { openDatabase } from './open-database.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

onBothDatabases([], (database, kind) => {
  test('values come back in the types that the code expects', async () => {
    const { rows } = await database().query(`
      select 7::int8 as count, 9007199254740993::int8 as beyond, 1.10::numeric as amount, '2026-03-29'::date as day,
        '2026-03-29T01:30:00Z'::timestamptz as at, '{"a":1}'::jsonb as document, '\\x01'::bytea as bytes`)
    expect(rows).toEqual([
      {
        count: 7,
        beyond: '9007199254740993',
        amount: '1.10',
        day: '2026-03-29',
        at: new Date('2026-03-29T01:30:00Z'),
        document: { a: 1 },
        bytes: Buffer.from([1]),
      },
    ])
  })

  test('Kysely as owner reads, writes and opens its own transaction', async () => {
    const kysely = database().kysely.withTables<{
      'platform.unguarded': { object: string; reason: string }
    }>()
    await kysely.transaction().execute(async (it) => {
      await it
        .insertInto('platform.unguarded')
        .values({ object: 'a.b', reason: 'it is only a test' })
        .execute()
    })
    const gone = await kysely.deleteFrom('platform.unguarded').where('object', '=', 'a.b').executeTakeFirst()
    expect(gone.numDeletedRows).toBe(1n)
    const { rows } = await sql`select platform.plain(${'Liège, ÉCOLE à Sint-Truiden'}) as plain`.execute(
      kysely,
    )
    expect(rows).toEqual([{ plain: 'liege, ecole a sint-truiden' }])
  })

  test('the owner of the tables is an ordinary role', async () => {
    const { rows } = await database().query(
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
    expect(database().kind).toBe(kind)
  })

  test('a payload reaches every listener of its channel until it stops listening', async () => {
    const heard: string[] = []
    const stopOne = await database().listen('alarm-"bell"', (payload) => heard.push(`one ${payload}`))
    const stopTwo = await database().listen('alarm-"bell"', (payload) => heard.push(`two ${payload}`))
    await database().notify('alarm-"bell"', 'ring')
    await database().notify('another', 'nothing')
    await expect.poll(() => [...heard].sort()).toEqual(['one ring', 'two ring'])
    await stopOne()
    await database().notify('alarm-"bell"', 'again')
    await expect.poll(() => heard.slice(2)).toEqual(['two again'])
    await stopTwo()
  })

  test('a notification is heard only if its transaction is kept', async () => {
    const heard: string[] = []
    const stop = await database().listen('kept', (payload) => heard.push(payload))
    await database().transaction({ reach: 'own' }, async (transaction) => {
      transaction.lastWords("select pg_notify('kept', 'no')")
      transaction.rollBack()
    })
    await database().transaction({ reach: 'own' }, async (transaction) => {
      transaction.lastWords("select pg_notify('kept', 'yes')")
    })
    await expect.poll(() => heard).toEqual(['yes'])
    await stop()
  })

  test('an error of a statement does not say that the database is unavailable', async () => {
    const error: unknown = await database()
      .query('select 1 / 0')
      .catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: '22012' })
    expect(isUnavailable(error)).toBe(false)
  })
})

test('a server that cannot be reached is unavailable', async () => {
  const opened = openDatabase({ kind: 'postgresql', url: 'postgresql://nobody@127.0.0.1:1/none' })
  const error: unknown = await opened.catch((caught: unknown) => caught)
  expect(isUnavailable(error)).toBe(true)
})

test('a full disk, too many connections and a shutdown are unavailable; a wrong password is not', () => {
  const withCode = (code: string) => Object.assign(new Error('said by the server'), { code })
  for (const code of ['53100', '53300', '57P01', '57P03', '08006', 'ECONNRESET']) {
    expect(isUnavailable(withCode(code)), code).toBe(true)
  }
  for (const code of ['28P01', '42501', '23505', '57014'])
    expect(isUnavailable(withCode(code)), code).toBe(false)
  expect(isUnavailable('a text')).toBe(false)
})
