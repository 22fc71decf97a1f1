import { expect, test } from 'vitest'
import { nis2Be } from './nis2-be.ts'

const rules = [...nis2Be]

test.each(rules)('$id names its article, its source and what was not established', (rule) => {
  expect(rule.article).toMatch(/art\. \d+/)
  expect(URL.canParse(rule.source.url)).toBe(true)
  expect(rule.source.note.length).toBeGreaterThan(40)
  expect(rule.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(rule.appliesTo.length).toBeGreaterThan(0)
})

test.each(rules)(
  '$id is explained in four languages, each naming the text of the law',
  ({ explanation, recipient }) => {
    for (const texts of [explanation, recipient]) {
      expect(Object.keys(texts).sort()).toEqual(['de', 'en', 'fr', 'nl'])
      expect(new Set(Object.values(texts)).size).toBe(4)
    }
    for (const text of Object.values(explanation)) expect(text).toContain('2022/2555')
  },
)

test.each(rules)('$id explains the period that it computes', ({ period, otherPeriods = [], explanation }) => {
  const numbers = [period, ...otherPeriods.map((other) => other.period)].flatMap((one) =>
    'hours' in one ? [String(one.hours)] : [],
  )
  for (const text of Object.values(explanation)) for (const number of numbers) expect(text).toContain(number)
})

test('an identifier is one rule, and a stage that starts another exists', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { trigger } of rules) if (trigger !== 'awareAt') expect(ids).toContain(trigger.submissionOf)
})
