import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onBothDatabases } from './testing/on-both-databases.ts'
import { shopMigrations } from './testing/shop-migrations.ts'

const TRANSACTIONS = Number(process.env.BEFFROI_TEST_POOL_TRANSACTIONS ?? 1_000)
const TENANTS = Array.from({ length: 50 }, () => randomUUID())

onBothDatabases([shopMigrations], (database) => {
  test('interleaved transactions of fifty tenants never see each other, also after errors', {
    timeout: 120_000,
  }, async () => {
    let next = 0
    let bled = 0
    let finished = 0

    const one = async (number: number) => {
      const organisation = TENANTS[number % TENANTS.length] ?? ''
      await database().transaction({ organisation, reach: 'own' }, async (transaction) => {
        await transaction.query('insert into shop.thing (organisation, label) values ($1, $2)', [
          organisation,
          `${number}`,
        ])
        const { rows } = await transaction.query(
          'select distinct organisation, platform.current_organisation() as scope from shop.thing',
        )
        if (rows.some((row) => row.organisation !== organisation || row.scope !== organisation)) bled += 1
        if (number % 7 === 0) throw new Error('refused by the domain')
        if (number % 11 === 0) await transaction.query('select 1 / 0')
        if (number % 13 === 0) transaction.rollBack()
      })
    }
    const worker = async () => {
      while (next < TRANSACTIONS) {
        const number = next
        next += 1
        await one(number).catch((error: Error) => {
          if (!/refused by the domain|division by zero/.test(error.message)) throw error
        })
        finished += 1
        // Between two tenants the owner's connection stands in nobody's scope.
        if (number % 17 === 0) {
          const { rows } = await database().query(
            'select platform.current_organisation() as scope from shop.thing',
          )
          if (rows.length > 0) bled += 1
        }
      }
    }
    await Promise.all(Array.from({ length: 16 }, worker))

    expect(bled).toBe(0)
    expect(finished).toBe(TRANSACTIONS)
    const kept = await database().maintenance((it) => it.query('select count(*) as kept from shop.thing'))
    const expected = Array.from({ length: TRANSACTIONS }, (_, number) => number)
    expect(kept.rows[0]?.kept).toBe(expected.filter((n) => n % 7 && n % 11 && n % 13).length)
  })
})
