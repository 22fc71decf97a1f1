import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { deadDoorsRule } from './dead-doors.ts'

const manifest = JSON.stringify({
  name: '@beffroi/directory',
  exports: { '.': './src/index.ts', './jobs': './src/jobs.ts', './messages/*.json': './messages/*.json' },
})

test('a door that leads nowhere is told', () => {
  const house = aHouse({ 'modules/directory/package.json': manifest, 'modules/directory/src/index.ts': '' })
  expect(deadDoorsRule.check(house)).toMatchObject([
    { problem: 'the door ./jobs leads to ./src/jobs.ts, which is not there' },
  ])
})

test('a room that is not built yet may have its doors drawn', () => {
  expect(deadDoorsRule.check(aHouse({ 'modules/directory/package.json': manifest }))).toEqual([])
})
