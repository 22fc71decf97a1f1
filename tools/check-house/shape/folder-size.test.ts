import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { folderSizeRule } from './folder-size.ts'

const folder = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`modules/audit/src/file-${index}.ts`, '']))

test('a folder of 16 source files is warned about, without failing', () => {
  expect(folderSizeRule.check(aHouse(folder(16)))).toMatchObject([
    { path: 'modules/audit/src', problem: '16 source files, more than 15', warning: true },
  ])
})

test('tests do not count', () => {
  expect(folderSizeRule.check(aHouse({ ...folder(15), 'modules/audit/src/file-1.test.ts': '' }))).toEqual([])
})
