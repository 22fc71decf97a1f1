import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** How far a test run has come; kept in a file, so that a run that hangs or dies still says what it knew. */
export interface Progress {
  passed: number
  failed: number
  /** Test files that have begun and not ended. */
  unfinished: string[]
}

export function keepProgress(file: string): Reporter {
  const progress: Progress = { passed: 0, failed: 0, unfinished: [] }
  const keep = () => writeFileSync(file, JSON.stringify(progress))
  return {
    onTestRunStart: keep,
    onTestModuleStart(module) {
      progress.unfinished.push(module.relativeModuleId)
      keep()
    },
    onTestCaseResult(test) {
      const { state } = test.result()
      if (state === 'passed') progress.passed += 1
      if (state === 'failed') progress.failed += 1
      keep()
    },
    onTestModuleEnd(module) {
      progress.unfinished = progress.unfinished.filter((name) => name !== module.relativeModuleId)
      // A file that cannot be loaded, or whose set-up fails, has no test case that says so.
      const failedCases = [...module.children.allTests('failed')].length
      if (module.state() === 'failed' && failedCases === 0) progress.failed += 1
      keep()
    },
  }
}
