import { expect, test } from 'vitest'
import { total } from './run-steps.ts'
import { countResults } from './vitest-step.ts'

const report = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: unknown[] }[] = [],
) => JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })

test('a test file that cannot be loaded counts as one failure', () => {
  const text = report(3, 0, [{ status: 'failed', assertionResults: [] }])
  expect(countResults(text, 1)).toEqual({ passed: 3, failed: 1 })
})

test('an error outside every test counts as a failure', () => {
  expect(countResults(report(3, 0), 1)).toEqual({ passed: 3, failed: 1 })
})

test('a runner that ends without a report has failed', () => {
  expect(countResults(undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('the last line counts the tests and the checks together', () => {
  expect(
    total([
      { passed: 40, failed: 2 },
      { passed: 1, failed: 0 },
    ]),
  ).toEqual({ passed: 41, failed: 2 })
})
