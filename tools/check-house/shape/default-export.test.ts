import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { defaultExportRule } from './default-export.ts'

test.each(['export default function x() {}\n', 'const x = 1\nexport default x\n'])(
  '%j has no name',
  (text) => {
    expect(defaultExportRule.check(aHouse({ 'modules/audit/src/x.ts': text }))).toHaveLength(1)
  },
)

test('a configuration file may have one', () => {
  expect(defaultExportRule.check(aHouse({ 'apps/web/vite.config.ts': 'export default {}\n' }))).toEqual([])
})
