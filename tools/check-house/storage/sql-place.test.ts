import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { sqlPlaceRule } from './sql-place.ts'

const query = "\nexport const rows = (db) => db.selectFrom('incidents.notification')\n"
const problems = (path: string, text: string) => sqlPlaceRule.check(aHouse({ [path]: text }))

test('an act that writes SQL itself is told to use its store', () => {
  expect(problems('modules/incidents/src/notification/submit-notification.ts', query)).toMatchObject([
    { line: 2 },
  ])
  expect(problems('modules/incidents/src/routes.ts', 'const x = sql<number>`select 1`\n')).toHaveLength(1)
})

test.each([
  'modules/incidents/src/notification/notification-store.ts',
  'modules/incidents/src/notification/list-notifications.ts',
  'modules/incidents/src/migrations/0001-start.ts',
  'modules/incidents/src/notification/submit-notification.test.ts',
  'platform/jobs/src/queue.ts',
])('%s may hold SQL', (path) => {
  expect(problems(path, query)).toEqual([])
})
