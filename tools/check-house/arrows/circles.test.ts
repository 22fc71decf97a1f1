import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { circlesRule } from './circles.ts'

test('two files that need each other to start are a circle', () => {
  const house = aHouse({
    'modules/audit/src/a.ts': "import { b } from './b.ts'\n",
    'modules/audit/src/b.ts': "export { a } from './a.ts'\n",
  })
  expect(circlesRule.check(house)).toMatchObject([
    {
      problem:
        'these files import each other: modules/audit/src/a.ts -> modules/audit/src/b.ts -> modules/audit/src/a.ts',
    },
  ])
})

test('a longer circle and one through import() are found too', () => {
  const house = aHouse({
    'modules/audit/src/a.ts': "import './b.ts'\n",
    'modules/audit/src/b.ts': "import './c.ts'\n",
    'modules/audit/src/c.ts': "export const load = () => import('./a.ts')\n",
  })
  expect(circlesRule.check(house)).toHaveLength(1)
})

test('a type that comes back makes no circle between files', () => {
  const house = aHouse({
    'modules/audit/src/a.ts': "import { b } from './b.ts'\n",
    'modules/audit/src/b.ts': "import type { A } from './a.ts'\nimport { type C } from './a.ts'\n",
  })
  expect(circlesRule.check(house)).toEqual([])
})

test('two packages that know each other are a circle, even by types', () => {
  const house = aHouse({
    'platform/acts/src/x.ts': "import { y } from '@beffroi/events'\n",
    'platform/events/src/y.ts': "import type { x } from '@beffroi/acts'\n",
  })
  expect(circlesRule.check(house)[0]?.problem).toContain('these packages import each other')
})
