import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { leavingPackageRule } from './leaving-package.ts'

test('a relative path into another package is refused', () => {
  const house = aHouse({
    'modules/incidents/src/triage.ts':
      "import { x } from '../../directory/src/x.ts'\nimport { y } from './y.ts'\n",
    'modules/directory/src/x.ts': '',
  })
  expect(leavingPackageRule.check(house)).toMatchObject([
    { line: 1, problem: '../../directory/src/x.ts leaves the package @beffroi/incidents' },
  ])
})
