import { expect, test } from 'vitest'
import type { Listed, Territory } from '../api.ts'
import { territoryTiles } from './territory-tiles.ts'

const commune = (id: string, fr: string, col: number) => ({
  id,
  nisCode: `8400${col}`,
  name: { fr },
  col,
  row: 0,
})
const territory = {
  grounds: [],
  communes: [commune('a', 'Arlon', 0), commune('b', 'Bouillon', 1), commune('c', 'Chiny', 2)],
} as unknown as Territory
const open = (organisationName: string, authority?: string) => ({ organisationName, authority }) as Listed

test('a commune is loud where something is open, the open case loudest', () => {
  const cases = [
    open('Arlon', 'a'),
    open('Arlon', 'a'),
    open('Bouillon', 'b'),
    open('Clairval', 'z'),
    open('CPAS'),
  ]
  const { tiles, elsewhere } = territoryTiles({ territory, cases, current: 'a', language: 'nl', say: String })
  expect(tiles.map(({ name, tone, value }) => [name, tone, value])).toEqual([
    ['Arlon', 'alarm', '2'],
    ['Bouillon', 'bell', '1'],
    ['Chiny', undefined, undefined],
  ])
  expect(elsewhere).toEqual(['Clairval', 'CPAS'])
})
