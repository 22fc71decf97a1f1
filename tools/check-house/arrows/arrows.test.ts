import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { arrowsRule } from './arrows.ts'

const problems = (texts: Record<string, string>) =>
  arrowsRule.check(aHouse(texts)).map((found) => found.problem)

test('the platform knows no module', () => {
  expect(
    problems({
      'platform/http/src/server.ts': "import { submit } from '@beffroi/incidents'\n",
      'modules/incidents/src/index.ts': '',
    }),
  ).toEqual(['platform/http imports modules/incidents'])
})

test('a platform package does not import one that stands above it, not even a type', () => {
  expect(
    problems({
      'platform/database/src/pool.ts': "import type { Act } from '@beffroi/acts'\n",
      'platform/acts/src/act.ts': "import { pool } from '@beffroi/database'\n",
    }),
  ).toEqual(['platform/database imports platform/acts, which does not stand below it (even as a type)'])
})

test('a library knows nothing of Beffroi and almost nothing of npm', () => {
  expect(
    problems({
      'libraries/sigma/src/read.ts': "import { now } from '@beffroi/clock'\nimport lodash from 'lodash'\n",
      'platform/clock/src/index.ts': '',
    }),
  ).toEqual(['libraries/sigma imports platform/clock', 'the library sigma imports lodash from npm'])
})

test('nobody imports an app, but the worker and the command share the composition of the server', () => {
  const server = { 'apps/server/src/index.ts': '' }
  const use = "import { compose } from '@beffroi/server'\n"
  expect(problems({ ...server, 'modules/audit/src/x.ts': use })).toEqual([
    'modules/audit imports apps/server',
  ])
  expect(problems({ ...server, 'apps/web/src/x.ts': use })).toEqual(['apps/web imports apps/server'])
  expect(problems({ ...server, 'apps/cli/src/x.ts': use })).toEqual([])
})

test('the design system stays in the browser', () => {
  expect(
    problems({
      'platform/ui/src/button.ts':
        "import { runner } from '@beffroi/acts'\nimport { words } from '@beffroi/i18n'\n",
      'platform/acts/src/index.ts': '',
      'platform/i18n/src/index.ts': '',
    }),
  ).toEqual(['platform/ui imports platform/acts'])
})
