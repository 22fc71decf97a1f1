import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, runNode } from './run-program.ts'
import { oneFailed, onePassed, type Step } from './step.ts'

/** The checks that read the source without running it: each counts as one. */
export const staticChecks: readonly Step[] = [
  check('Types', ['node_modules/typescript7/bin/tsc', '--noEmit', '-p', '.']),
  check('Lint and format', [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '--no-errors-on-unmatched',
    '.',
  ]),
  check('The house', ['tools/check-house/check-house.ts']),
  check('The words', ['tools/check-words/check-words.ts']),
  check('Lock file', ['tools/lock-stubs/lock-stubs.ts', '--check']),
]

/** What is generated must be what the sources say today. */
export const freshness: Step = check('Generated files', ['tools/generate/generate.ts', '--check'])

function check(title: string, args: readonly [string, ...string[]]): Step {
  return {
    title,
    async run() {
      if (!existsSync(path.join(projectRoot, args[0]))) {
        return { passed: 0, failed: 0, note: `${args[0]} is not in this checkout` }
      }
      return (await runNode(args)) === 0 ? onePassed : oneFailed
    },
  }
}
