import { runSteps } from './run-steps.ts'
import { staticChecks } from './static-checks.ts'
import { vitestStep } from './vitest-step.ts'

// `npm run check`: what to run before each commit; the slower rest is for `npm test`.
await runSteps([
  ...staticChecks,
  vitestStep('Tests on the embedded database', 'embedded', process.argv.slice(2)),
])
