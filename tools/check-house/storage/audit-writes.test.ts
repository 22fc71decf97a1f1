import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { auditWritesRule } from './audit-writes.ts'

const problems = (path: string, text: string) => auditWritesRule.check(aHouse({ [path]: text }))

test.each([
  "db.insertInto('audit.entry')",
  'sql`delete from audit.entry`',
  "db\n.updateTable('audit.entry')",
  'const x = "INSERT INTO audit.entry (id) values (1)"',
])('%j outside the audit module is refused', (text) => {
  expect(problems('modules/incidents/src/x-store.ts', text)).toHaveLength(1)
})

test('a migration in plain SQL is looked at too', () => {
  expect(
    problems('modules/incidents/src/migrations/0002-x.sql', 'update audit.entry set x = 1;'),
  ).toHaveLength(1)
})

test('the audit module writes it, everyone may read it', () => {
  expect(problems('modules/audit/src/entry-store.ts', 'sql`insert into audit.entry`')).toEqual([])
  expect(problems('modules/incidents/src/x-store.ts', "db.selectFrom('audit.entry')")).toEqual([])
})
