import { runSteps } from './run-steps.ts'
import { freshness, staticChecks } from './static-checks.ts'
import { vitestStep } from './vitest-step.ts'

// `npm test` is everything; `npm test -- words` is the test files whose path contains one of the words.
const filters = process.argv.slice(2)
const option = filters.find((word) => word.startsWith('-'))
if (option !== undefined) {
  console.error(`npm test takes parts of file names, no options such as ${option}.`)
  process.exit(2)
}

await runSteps([
  ...(filters.length === 0 ? [...staticChecks, freshness] : []),
  vitestStep('Tests on the embedded database', 'embedded', filters),
  vitestStep('Tests on PostgreSQL', 'postgresql', filters),
  vitestStep('Journeys in a browser', 'journeys', filters),
])
