import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { doorsRule } from './doors.ts'

const problems = (texts: Record<string, string>) =>
  doorsRule.check(aHouse(texts)).map((found) => found.problem)
const directory = { 'modules/directory/src/index.ts': '' }

test('a package is not entered through the window', () => {
  expect(
    problems({
      ...directory,
      'modules/incidents/src/x.ts': "import { y } from '@beffroi/directory/src/y.ts'\n",
    }),
  ).toEqual(['@beffroi/directory/src/y.ts is not a door of @beffroi/directory'])
})

test('builders and doubles are for tests', () => {
  const use = "import { aContact } from '@beffroi/directory/testing'\n"
  expect(problems({ ...directory, 'modules/incidents/src/x.ts': use })).toHaveLength(1)
  expect(problems({ ...directory, 'modules/incidents/src/x.test.ts': use })).toEqual([])
  expect(problems({ ...directory, 'modules/incidents/test/builders.ts': use })).toEqual([])
})

test('inside a package the face is not used', () => {
  expect(
    problems({
      ...directory,
      'modules/directory/src/x.ts':
        "import { y } from './index.ts'\nimport { z } from '@beffroi/directory/events'\n",
    }),
  ).toEqual(['imports the face of its own package', 'enters its own package as @beffroi/directory/events'])
})

test('a door with a star opens for each file behind it', () => {
  const house = aHouse({
    'modules/directory/package.json': JSON.stringify({
      name: '@beffroi/directory',
      exports: { './messages/*.json': './messages/*.json' },
    }),
    'apps/web/src/words.ts': "import fr from '@beffroi/directory/messages/fr.json'\n",
  })
  expect(doorsRule.check(house)).toEqual([])
})
