import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runNode } from './run-program.ts'
import type { Step, StepResult } from './step.ts'

export type TestMode = 'embedded' | 'postgresql' | 'journeys'

/** No mode takes nearly this long; one that does waits for something that never comes. */
const limitSeconds = 300

/** Runs the tests of one mode; `filters` are parts of file names, none means all. */
export function vitestStep(title: string, mode: TestMode, filters: readonly string[]): Step {
  return {
    title,
    async run() {
      const folder = mkdtempSync(path.join(tmpdir(), 'beffroi-tests-'))
      const exitCode = await runNode(
        ['node_modules/vitest/vitest.mjs', 'run', `--mode=${mode}`, '--passWithNoTests', ...filters],
        { env: { NO_COLOR: '1', BEFFROI_TEST_REPORT: folder }, limitSeconds },
      )
      const result = countResults(readIfThere(path.join(folder, 'report.json')), exitCode)
      const unfinished = readIfThere(path.join(folder, 'unfinished'))
      rmSync(folder, { recursive: true, force: true })
      return unfinished ? { ...result, note: `never ended: ${unfinished.replaceAll('\n', ', ')}` } : result
    },
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** A file that cannot be loaded has no tests in the report, and an error outside every test has none either. */
export function countResults(reportText: string | undefined, exitCode: number): StepResult {
  if (reportText === undefined)
    return { passed: 0, failed: 1, note: 'the test runner ended without a report' }
  const report = JSON.parse(reportText) as VitestReport
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloadable
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
