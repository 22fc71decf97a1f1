import { expect, test } from 'vitest'
import { total } from './run-steps.ts'
import { resultOf } from './vitest-step.ts'

const progress = (passed: number, failed: number, ...unfinished: string[]) =>
  JSON.stringify({ passed, failed, unfinished })

test('an error outside every test counts as a failure', () => {
  expect(resultOf(progress(3, 0), 1)).toEqual({ passed: 3, failed: 1 })
  expect(resultOf(progress(3, 0), 0)).toEqual({ passed: 3, failed: 0 })
})

test('a test file that never ends is named and counts as one failure', () => {
  expect(resultOf(progress(3, 1, 'a.test.ts'), 143)).toEqual({
    passed: 3,
    failed: 2,
    note: 'never ended: a.test.ts',
  })
})

test('a runner that never began has failed', () => {
  expect(resultOf(undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('the last line counts the tests and the checks together', () => {
  expect(
    total([
      { passed: 40, failed: 2 },
      { passed: 1, failed: 0 },
    ]),
  ).toEqual({ passed: 41, failed: 2 })
})
