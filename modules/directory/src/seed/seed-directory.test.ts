import { accepted, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAdministrator, anOperator, aSeededHouse, theHouse } from '../../test/builders.ts'
import { authorityIdOf } from '../authority/authority-id.ts'
import { findAuthority, updateAuthority } from '../authority/authority-store.ts'
import { recordOf } from '../authority/record-digest.ts'
import { seedDirectory } from './seed-directory.ts'

let house: TestHouse
beforeAll(async () => {
  house = await aSeededHouse()
})
afterAll(() => house.close())

const count = async (table: string) => {
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(`select count(*) from ${table}`),
  )
  return Number(rows[0]?.count)
}

test('the whole province is there: 43 communes of today and two of yesterday, and a centre for each', async () => {
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query(
      'select kind, count(*)::int, count(*) filter (where valid_to is not null)::int as former from directory.authority group by kind',
    ),
  )
  const kinds = Object.fromEntries(rows.map((row) => [row.kind, [row.count, row.former]]))
  expect(kinds).toMatchObject({
    commune: [45, 2],
    cpas: [45, 2],
    policeZone: [6, 0],
    rescueZone: [1, 0],
    intercommunale: [9, 0],
  })
  expect(await count('directory.territory')).toBe(6)
})

test('the communes of today sum up to the population of the province', async () => {
  const { rows } = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query("select sum(population)::int from directory.authority where kind = 'commune'"),
  )
  expect(rows[0]?.sum).toBe(286_752)
})

test('every commune of today has a police zone and a rescue zone', async () => {
  expect(await count('directory.service_area')).toBe(86)
})

test('a second run changes nothing', async () => {
  const again = accepted(await house.act(seedDirectory, theHouse, {}))
  expect(again).toMatchObject({ added: 0, changed: 0, kept: 0 })
  expect(again.same).toBe(await count('directory.authority'))
})

test('what somebody corrected is kept, and what the seed itself wrote follows a newer seed', async () => {
  const id = authorityIdOf('commune', '84016')
  await house.database.transaction({ reach: 'platform' }, async (transaction) => {
    const daverdisse = await findAuthority(transaction, id)
    if (!daverdisse) throw new Error('Daverdisse is in the seed')
    const corrected = { ...recordOf(daverdisse), website: 'https://corrected.example' }
    await updateAuthority(transaction, daverdisse.id, corrected, { at: house.clock.now() })
    // As an older version of the seed would have left Attert.
    await transaction.query(
      "update directory.authority set population = 1 where kind = 'commune' and code = '81003'",
    )
    const attert = await findAuthority(transaction, authorityIdOf('commune', '81003'))
    const { digestOf } = await import('../authority/record-digest.ts')
    if (!attert) throw new Error('Attert is in the seed')
    await transaction.query('update directory.authority set seed_digest = $1 where id = $2', [
      digestOf(recordOf(attert)),
      attert.id,
    ])
  })
  const again = accepted(await house.act(seedDirectory, theHouse, {}))
  expect(again).toMatchObject({ added: 0, changed: 1, kept: 1 })
  await house.database.transaction({ reach: 'platform' }, async (transaction) => {
    expect(await findAuthority(transaction, id)).toMatchObject({ website: 'https://corrected.example' })
    expect(await findAuthority(transaction, authorityIdOf('commune', '81003'))).toMatchObject({
      population: 5646,
    })
  })
})

test('a seeded contact that was removed does not come back', async () => {
  await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query('delete from directory.contact'),
  )
  accepted(await house.act(seedDirectory, theHouse, {}))
  expect(await count('directory.contact')).toBe(0)
})

test('no person seeds, not even the operator', async () => {
  for (const person of [anAdministrator(), anOperator()]) {
    expect(refusedWith(await house.act(seedDirectory, person, {}))).toBe('acts.not-allowed')
  }
})
