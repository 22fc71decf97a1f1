import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { floorsRule } from './floors.ts'

test('a module that calls up to a higher floor is told to announce a fact', () => {
  const house = aHouse({
    'modules/directory/src/list-contacts.ts': "import { openIncidents } from '@beffroi/incidents'\n",
    'modules/incidents/src/index.ts': '',
  })
  expect(floorsRule.check(house)).toMatchObject([
    {
      path: 'modules/directory/src/list-contacts.ts',
      line: 1,
      problem: 'directory (floor 3) calls up to incidents (floor 6)',
    },
  ])
})

test('neighbours on one floor do not know each other, not even their types', () => {
  const house = aHouse({
    'modules/crisis/src/levels.ts': "import type { Report } from '@beffroi/sharing'\n",
    'modules/sharing/src/index.ts': '',
  })
  expect(floorsRule.check(house)[0]?.problem).toBe('crisis and sharing are neighbours on floor 7')
})

test('a module without a floor is found', () => {
  expect(floorsRule.check(aHouse({ 'modules/weather/src/index.ts': '' }))[0]?.problem).toContain('no floor')
})

test('a question asked downward is allowed', () => {
  const house = aHouse({
    'modules/incidents/src/triage.ts': "import { showContact } from '@beffroi/directory'\n",
    'modules/directory/src/index.ts': '',
  })
  expect(floorsRule.check(house)).toEqual([])
})
