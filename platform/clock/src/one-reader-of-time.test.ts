import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const readsTheTime = /\bDate\.now\s*\(|\bnew\s+Date\b(?!\s*\(\s*[^\s)])|\bTemporal\.Now\b/

// Pages run in the browser, where the clock of the person who looks is the right one.
const exempt = ['platform/clock/', 'platform/ui/', '/screens/', '/bench/', '/node_modules/', '/dist/']

function offenders(): string[] {
  return globSync('{modules,platform,libraries}/**/*.ts', {
    cwd: root,
    exclude: ['**/node_modules', '**/dist'],
  })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !exempt.some((part) => `/${file}`.includes(part)))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (readsTheTime.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    )
}

test('only the clock reads the time (mend: take a Clock; for a duration, performance.now())', () => {
  expect(offenders()).toEqual([])
})

test.each(['Date.now()', 'new Date()', 'new Date( )', 'new Date', 'Temporal.Now.instant()'])(
  'the search finds %s',
  (code) => expect(readsTheTime.test(`const x = ${code}`)).toBe(true),
)

test.each(['new Date(0)', 'new Date(clock.now())', 'clock.now()', 'new DateFormat()'])(
  'the search lets %s pass',
  (code) => expect(readsTheTime.test(`const x = ${code}`)).toBe(false),
)
