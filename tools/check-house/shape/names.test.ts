import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { namesRule } from './names.ts'

const problems = (path: string) => namesRule.check(aHouse({ [path]: '' })).map((found) => found.problem)

test.each([
  'modules/audit/src/utils.ts',
  'modules/audit/src/shared/x.ts',
  'modules/audit/src/mail-service.test.ts',
])('%s says nothing of what is inside', (path) => {
  expect(problems(path)).toHaveLength(1)
})

test('names are written in kebab-case', () => {
  expect(problems('modules/audit/src/AuditLog.ts')).toEqual(['"AuditLog" is not kebab-case'])
})

test('a name that only contains such a word is a name', () => {
  expect(problems('modules/audit/src/service-hours.ts')).toEqual([])
})
