import { expect, test } from 'vitest'
import { oldestConfirmation } from './oldest-confirmation.ts'

test('contacts are as fresh as the oldest of them', () => {
  const contacts = [{ confirmedAt: '2026-05-01T00:00:00.000Z' }, { confirmedAt: '2025-12-01T00:00:00.000Z' }]
  expect(oldestConfirmation(contacts)).toBe('2025-12-01T00:00:00.000Z')
})

test('one that was never confirmed makes the date of the others say nothing', () => {
  expect(oldestConfirmation([{ confirmedAt: '2026-05-01T00:00:00.000Z' }, {}])).toBeUndefined()
  expect(oldestConfirmation([])).toBeUndefined()
})
