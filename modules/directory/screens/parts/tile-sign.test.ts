import { expect, test } from 'vitest'
import communes from '../../src/seed/communes.json' with { type: 'json' }
import { tileSign } from './tile-sign.ts'

test.each([
  ['Arlon', 'Arlo'],
  ['Saint-Hubert', 'StHu'],
  ['Sainte-Ode', 'StOd'],
  ['La Roche-en-Ardenne', 'Roch'],
  ['Étalle', 'Étal'],
])('%s stands on its tile as %s', (name, sign) => {
  expect(tileSign(name)).toBe(sign)
})

test('no two communes of the province share a sign', () => {
  const signs = communes.map(({ name }) => tileSign(name.fr))
  expect(signs.filter((sign, at) => signs.indexOf(sign) !== at)).toEqual([])
})
