import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { fileSizeRule } from './file-size.ts'

const lines = (count: number) => 'export {}\n'.repeat(count)

test('a file of 301 lines hides a second one', () => {
  const house = aHouse({ 'modules/audit/src/a.ts': lines(301), 'modules/audit/src/b.ts': lines(300) })
  expect(fileSizeRule.check(house)).toMatchObject([
    { path: 'modules/audit/src/a.ts', problem: '301 lines, more than 300' },
  ])
})

test('generated files are as long as they are', () => {
  expect(fileSizeRule.check(aHouse({ 'modules/audit/src/client.gen.ts': lines(900) }))).toEqual([])
})
