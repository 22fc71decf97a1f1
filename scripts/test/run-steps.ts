import { stopRunningPrograms } from './run-program.ts'
import type { Step, StepResult } from './step.ts'

interface Outcome extends StepResult {
  readonly title: string
  readonly seconds: number
}

/** Runs every step, whatever the one before it found, and closes with the one line that counts them all. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopRunningPrograms()
      process.exit(130)
    })
  }
  const outcomes: Outcome[] = []
  for (const step of steps) {
    console.log(`\n== ${step.title}`)
    const startedAt = performance.now()
    const result = await step.run()
    outcomes.push({ ...result, title: step.title, seconds: (performance.now() - startedAt) / 1000 })
  }
  console.log('')
  for (const outcome of outcomes) console.log(summaryLine(outcome))
  const { passed, failed } = total(outcomes)
  if (passed + failed === 0) console.log('No test was run, which proves nothing.')
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

export function total(results: readonly StepResult[]): { passed: number; failed: number } {
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  }
}

function summaryLine({ title, passed, failed, seconds, note }: Outcome): string {
  const state = failed > 0 ? 'FAIL' : passed > 0 ? 'ok' : 'none'
  const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
  return `${state.padEnd(5)}${title.padEnd(34)}${counts.padEnd(26)}${seconds.toFixed(1).padStart(6)} s${note ? `  ${note}` : ''}`
}
