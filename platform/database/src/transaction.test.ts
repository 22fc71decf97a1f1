import { expect, test } from 'vitest'
import type { Transaction } from './database.ts'
import { isUniqueViolation, TransactionAborted } from './database-error.ts'
import { literal } from './literal.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'
import { GENT, LIEGE, type ShopTables, shopMigrations } from './testing/shop-migrations.ts'

const ADD = 'insert into shop.thing (organisation, label) values ($1, $2)'

onBothDatabases([shopMigrations], (database) => {
  const asLiege = { organisation: LIEGE, reach: 'own' } as const
  const asGent = { organisation: GENT, reach: 'own' } as const
  const labels = async (transaction: Transaction) => {
    const things = transaction.sql.withTables<ShopTables>().selectFrom('shop.thing')
    return (await things.select('label').orderBy('label').execute()).map(({ label }) => label)
  }
  const all = () => database().transaction({ reach: 'platform' }, labels)

  test('an organisation sees its own rows, another one does not, nobody sees none', async () => {
    await database().transaction(asLiege, (transaction) => transaction.query(ADD, [LIEGE, 'seen']))
    expect(await database().transaction(asLiege, labels)).toContain('seen')
    expect(await database().transaction(asGent, labels)).toEqual([])
    expect(await database().transaction({ reach: 'own' }, labels)).toEqual([])
    expect(await all()).toContain('seen')
  })

  test('an organisation cannot write a row for another one', async () => {
    const write = database().transaction(asGent, (transaction) => transaction.query(ADD, [LIEGE, 'forged']))
    await expect(write).rejects.toMatchObject({ code: '42501' })
    expect(await all()).not.toContain('forged')
  })

  test('the owner too sees tenants only with platform reach', async () => {
    await database().transaction(asLiege, (transaction) => transaction.query(ADD, [LIEGE, 'for the owner']))
    expect((await database().query('select * from shop.thing')).rows).toEqual([])
    expect(await database().maintenance(labels)).toContain('for the owner')
  })

  test('the scope tells the person, and is gone afterwards', async () => {
    const who = 'select platform.current_person() as person, current_user as role'
    const inside = await database().transaction({ person: LIEGE, reach: 'own' }, (it) => it.query(who))
    expect(inside.rows).toEqual([{ person: LIEGE, role: 'beffroi_app' }])
    const after = (await database().query(who)).rows[0]
    expect(after?.person).toBeNull()
    expect(after?.role).not.toBe('beffroi_app')
  })

  test('a scope that is not a UUID never reaches the SQL', async () => {
    const forged = database().transaction(
      { organisation: "x',true);drop table shop.thing;--", reach: 'own' },
      labels,
    )
    await expect(forged).rejects.toThrow('UUID')
  })

  test('a read-only transaction refuses to write', async () => {
    const write = database().transaction({ ...asLiege, readOnly: true }, (it) => it.query(ADD, [LIEGE, 'no']))
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  test('work that throws leaves nothing behind', async () => {
    const work = database().transaction(asLiege, async (transaction) => {
      await transaction.query(ADD, [LIEGE, 'thrown'])
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await all()).not.toContain('thrown')
  })

  test('work that rolls back answers and leaves nothing behind', async () => {
    const answer = await database().transaction(asLiege, async (transaction) => {
      await transaction.query(ADD, [LIEGE, 'rolled back'])
      transaction.rollBack()
      return 'refused'
    })
    expect(answer).toBe('refused')
    expect(await all()).not.toContain('rolled back')
  })

  test('last words are kept with the rest', async () => {
    await database().transaction(asLiege, async (transaction) => {
      await transaction.query(ADD, [LIEGE, 'first'])
      for (const label of ["l'été; --", 'back\\slash']) {
        transaction.lastWords(
          `insert into shop.thing (organisation, label) values (${literal(LIEGE)}, ${literal(label)})`,
        )
      }
    })
    expect(await all()).toEqual(expect.arrayContaining(['first', "l'été; --", 'back\\slash']))
  })

  test('last words that fail take everything with them', async () => {
    const work = database().transaction(asLiege, async (transaction) => {
      await transaction.query(ADD, [LIEGE, 'with failing last words'])
      transaction.lastWords('insert into shop.nowhere values (1)')
    })
    await expect(work).rejects.toMatchObject({ code: '42P01' })
    expect(await all()).not.toContain('with failing last words')
  })

  test('a swallowed error is not acknowledged as a success', async () => {
    const work = database().transaction(asLiege, async (transaction) => {
      await transaction.query(ADD, [LIEGE, 'lost'])
      await transaction.query('select 1 / 0').catch(() => {})
      return 'saved'
    })
    await expect(work).rejects.toBeInstanceOf(TransactionAborted)
    expect(await all()).not.toContain('lost')
  })

  test('an error of the very first query, swallowed, is not acknowledged either', async () => {
    const work = database().transaction(asLiege, async (transaction) => {
      await transaction.query('select 1 / $1::int', [0]).catch(() => {})
      transaction.lastWords("insert into shop.thing (organisation, label) values (null, 'alone')")
    })
    await expect(work).rejects.toBeInstanceOf(TransactionAborted)
    expect(await all()).not.toContain('alone')
  })

  test('last words without any query are kept, in the scope of the transaction', async () => {
    const say = (organisation: string, label: string) => ({ text: ADD, values: [organisation, label] })
    await database().transaction(asLiege, async (it) => it.lastWords(say(LIEGE, 'only words')))
    const forged = database().transaction(asLiege, async (it) => it.lastWords(say(GENT, 'forged words')))
    await expect(forged).rejects.toMatchObject({ code: '42501' })
    expect(await all()).toContain('only words')
    expect(await all()).not.toContain('forged words')
  })

  test('a statement with a name goes on working after it failed, and in another scope', async () => {
    const add = (organisation: string, label: string) =>
      database().transaction({ organisation, reach: 'own' }, (it) =>
        it.query(ADD, [organisation, label], 'add'),
      )
    for (let time = 0; time < 7; time++) await add(LIEGE, `named ${time}`)
    await expect(add(LIEGE, 'named 0')).rejects.toMatchObject({ code: '23505' })
    const forged = database().transaction(asGent, (it) => it.query(ADD, [LIEGE, 'named by another'], 'add'))
    await expect(forged).rejects.toMatchObject({ code: '42501' })
    await add(GENT, 'named in Gent')
    const seen = (await all()).filter((label) => label.startsWith('named'))
    expect(seen).toHaveLength(8)
  })

  test('a second equal value is told from other errors by its constraint', async () => {
    const add = () =>
      database().transaction(asLiege, (transaction) => transaction.query(ADD, [LIEGE, 'once']))
    await add()
    const error: unknown = await add().catch((caught: unknown) => caught)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(error, 'thing_label_once')).toBe(true)
    expect(isUniqueViolation(error, 'another')).toBe(false)
  })

  test('a query that comes after the end is refused', async () => {
    const kept: Transaction[] = []
    await database().transaction(asLiege, async (transaction) => {
      kept.push(transaction)
    })
    await expect(kept[0]?.query('select 1')).rejects.toThrow('over')
    await expect(kept[0] && labels(kept[0])).rejects.toThrow('over')
  })

  test('a query beside the open transaction is refused instead of waiting for itself', async () => {
    await database().transaction(asLiege, async () => {
      await expect(database().query('select 1')).rejects.toThrow('through it')
      await expect(database().transaction(asGent, labels)).rejects.toThrow('through it')
      await expect(database().kysely.introspection.getSchemas()).rejects.toThrow('through it')
    })
    await database().check()
  })

  test('a transaction inside a transaction is refused', async () => {
    await database().transaction(asLiege, async ({ sql }) => {
      await expect(sql.transaction().execute(async () => {})).rejects.toThrow('already open')
    })
  })

  test('a transaction left open by raw SQL does not reach the next user', async () => {
    await database().query(`begin; select set_config('app.reach', 'platform', true)`)
    const { rows } = await database().query('select platform.has_platform_reach() as reach')
    expect(rows).toEqual([{ reach: false }])
    await database()
      .query('begin; select 1 / 0')
      .catch(() => {})
    await database().check()
  })
})
