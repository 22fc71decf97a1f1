import type { TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSeededHouse, clairval } from '../../test/builders.ts'
import { matchingNames, prepareSearch } from './find-names.ts'

let house: TestHouse
beforeAll(async () => {
  house = await aSeededHouse()
})
afterAll(() => house.close())

// Two hundred names are read faster than an index; what counts is that row level security does not forbid the index.
test('an organisation may search through the index, typing errors included', async () => {
  await house.database.transaction({ reach: 'own', organisation: clairval }, async (transaction) => {
    await prepareSearch(transaction)
    await transaction.query(
      'set local enable_seqscan = off; set local enable_indexonlyscan = off; set local enable_indexscan = off',
    )
    const query = matchingNames('bastonge').compile(transaction.sql)
    const text = query.sql.replaceAll(/\$\d+/g, "'bastonge'")
    const { rows } = await transaction.query(`explain ${text.slice(1, -1)}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('Bitmap Index Scan on authority_name_trigrams')
    expect(plan).not.toContain('Seq Scan')
  })
})
