import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Progress } from './progress.ts'
import { runNode } from './run-program.ts'
import type { Step, StepResult } from './step.ts'

export type TestMode = 'embedded' | 'postgresql' | 'journeys'

/** Longer than any limit a test sets itself: a run without a result for so long waits for something that never comes. */
const patienceSeconds = 200

/** Runs the tests of one mode; `filters` are parts of file names, none means all. */
export function vitestStep(title: string, mode: TestMode, filters: readonly string[]): Step {
  return {
    title,
    async run() {
      const folder = mkdtempSync(path.join(tmpdir(), 'beffroi-tests-'))
      const file = path.join(folder, 'progress.json')
      const startedAt = Date.now()
      const exitCode = await runNode(
        ['node_modules/vitest/vitest.mjs', 'run', `--mode=${mode}`, '--passWithNoTests', ...filters],
        {
          env: { NO_COLOR: '1', BEFFROI_TEST_PROGRESS: file },
          isStuck: () => Date.now() - lastChange(file, startedAt) > patienceSeconds * 1000,
        },
      )
      const result = resultOf(existsSync(file) ? readFileSync(file, 'utf8') : undefined, exitCode)
      rmSync(folder, { recursive: true, force: true })
      return result
    },
  }
}

function lastChange(file: string, otherwise: number): number {
  return existsSync(file) ? statSync(file).mtimeMs : otherwise
}

/** An error outside every test shows only in the exit code; a run that ended early did not test what it left. */
export function resultOf(progressText: string | undefined, exitCode: number): StepResult {
  if (progressText === undefined) return { passed: 0, failed: 1, note: 'the test runner did not start' }
  const { passed, failed, unfinished } = JSON.parse(progressText) as Progress
  if (unfinished.length > 0) {
    return { passed, failed: failed + unfinished.length, note: `never ended: ${unfinished.join(', ')}` }
  }
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
