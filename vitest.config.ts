import { defineConfig } from 'vitest/config'
import { keepProgress } from './scripts/test/progress.ts'

/**
 * Three ways to run the tests, chosen by `--mode`: on the embedded database (the default), the same tests on a real
 * PostgreSQL, and the journeys in a real browser. They are apart because a mode sets the environment of its workers.
 */
const modes = {
  embedded: {
    exclude: [],
    include: ['{apps,modules,platform,libraries,tools,scripts}/**/*.test.{ts,tsx}'],
  },
  postgresql: {
    include: ['{modules,apps}/**/*.test.ts', 'platform/{database,acts,events,jobs}/**/*.test.ts'],
    // What is about the embedded engine itself, or starts processes that open one, says nothing new here.
    exclude: ['platform/database/src/embedded/**', 'apps/cli/src/commands/{serve,full-disk}.test.ts'],
    globalSetup: ['scripts/test/start-postgresql.ts'],
  },
  journeys: {
    exclude: [],
    include: ['specs/**/*.spec.ts'],
    globalSetup: ['scripts/test/start-product.ts'],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // A page on a busy machine: what is said to be quick is measured where it is said.
    expect: { poll: { timeout: 10_000 } },
  },
}

// Given by `npm test`, which counts the results.
const progressFile = process.env.BEFFROI_TEST_PROGRESS

export default defineConfig(({ mode }) => {
  const chosen = mode in modes ? (mode as keyof typeof modes) : 'embedded'
  return {
    test: {
      // Without isolation 500 tests take half a second instead of eight; tests share no state by their own care.
      isolate: false,
      pool: 'forks',
      maxWorkers: 2,
      testTimeout: 30_000,
      hookTimeout: 90_000,
      ...(progressFile ? { reporters: ['default', keepProgress(progressFile)] } : {}),
      ...modes[chosen],
      exclude: ['**/node_modules/**', '**/dist/**', ...modes[chosen].exclude],
    },
  }
})
