import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aFact, ann, type ClothHouse, guild, openClothHouse, weave } from './testing/cloth-house.ts'
import { accepted, refusedWith } from './testing/test-house.ts'

let house: ClothHouse
beforeAll(async () => {
  house = await openClothHouse()
})
afterAll(() => house.database.close())
beforeEach(() => house.clear())

test('a follower is run once for a fact, also by two workers at once', async () => {
  await house.all(
    `insert into platform.outbox values ('${aFact}', 'x', 1, now(), 't', 'i', '${guild}', '{}', '{}')`,
  )
  const receipt = { fact: aFact, follower: 'cloth.weaver' }
  const outcomes = await Promise.all(
    [1, 2].map((turn) => house.runner.act(weave, ann, { colour: `red ${turn}` }, { receipt })),
  )
  expect(outcomes.filter(isRefusal).map(({ code }) => code)).toEqual(['acts.fact-already-followed'])
  expect(await house.bolts()).toHaveLength(1)
  expect(refusedWith(await house.runner.act(weave, ann, { colour: 'blue' }, { receipt }))).toBe(
    'acts.fact-already-followed',
  )
  accepted(
    await house.runner.act(
      weave,
      ann,
      { colour: 'blue' },
      { receipt: { ...receipt, follower: 'cloth.dyer' } },
    ),
  )
})

test('a follower that is refused leaves no receipt, so that it may come again', async () => {
  await house.all(
    `insert into platform.outbox values ('${aFact}', 'x', 1, now(), 't', 'i', '${guild}', '{}', '{}')`,
  )
  const receipt = { fact: aFact, follower: 'cloth.weaver' }
  await house.runner.act(weave, ann, { colour: 'purple' }, { receipt })
  expect(await house.all('select * from platform.follower_receipt')).toEqual([])
  accepted(await house.runner.act(weave, ann, { colour: 'red' }, { receipt }))
})
