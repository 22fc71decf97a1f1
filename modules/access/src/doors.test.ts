import { findUnguardedTables } from '@beffroi/database/testing'
import { refusalCatalogue } from '@beffroi/errors'
import { languages } from '@beffroi/i18n'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, openAccessHouse } from '../test/builders.ts'
import { refusals } from './errors.ts'
import { words } from './mails/words.ts'
import { accessDoors } from './routes.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await openAccessHouse()
})
afterAll(() => house.close())

test('every table of this module is guarded by row level security', async () => {
  expect(await findUnguardedTables(house.database)).toEqual([])
})

test('only these reach beyond the own organisation: who knocks is not signed in yet, or it is the house', () => {
  const beyond = accessDoors(house.parts)
    .map((door) => (door.kind === 'act' ? door.act : door.question))
    .filter(({ reach }) => reach === 'platform')
    .map(({ name }) => name)
  expect(beyond).toEqual([
    'access.sign-in',
    'access.confirm-code',
    'access.request-password-reset',
    'access.reset-password',
    'access.show-invitation',
    'access.accept-invitation',
  ])
})

test('no outcome that holds a secret is kept for replay', () => {
  for (const door of accessDoors(house.parts)) {
    if (door.kind === 'act' && door.session && door.act.name !== 'access.sign-out') {
      expect([door.act.name, door.act.secretOutcome]).toEqual([door.act.name, true])
    }
  }
})

test.each(languages)('every refusal has its sentence in %s', (language) => {
  for (const { code } of refusalCatalogue(refusals)) {
    const key = code.replace('.', ':errors.')
    expect(words(language)(key, { shortest: 12 })).not.toMatch(/errors\.|\{\{/)
  }
})
