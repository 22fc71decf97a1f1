import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

const at = (instant: string) => new Date(instant)

test('identifiers made in one millisecond sort in the order they were made', () => {
  const made = Array.from({ length: 5_000 }, () => newId(at('2026-11-21T08:00:00.000Z')))
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('an identifier of a later millisecond sorts after', () => {
  const early = newId(at('2026-11-21T08:00:00.000Z'))
  const late = newId(at('2026-11-21T08:00:00.001Z'))
  expect(early < late).toBe(true)
  expect(late).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
