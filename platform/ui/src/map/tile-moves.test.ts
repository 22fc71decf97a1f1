import { expect, test } from 'vitest'
import { tileInDirection } from './tile-moves.ts'

const tile = (code: string, col: number, row: number) => ({ code, col, row })

//   A B
// C   D
//     E
const territory = [tile('A', 1, 0), tile('B', 2, 0), tile('C', 0, 1), tile('D', 2, 1), tile('E', 2, 2)]
const at = (code: string) => {
  const found = territory.find((candidate) => candidate.code === code)
  if (found === undefined) throw new Error(code)
  return found
}

test.each([
  ['A', 'ArrowRight', 'B'],
  ['B', 'ArrowDown', 'D'],
  ['D', 'ArrowLeft', 'C'],
  ['C', 'ArrowRight', 'D'],
  ['A', 'ArrowDown', 'C'],
  ['E', 'ArrowUp', 'D'],
] as const)('from %s, %s leads to %s', (from, key, to) => {
  expect(tileInDirection(territory, at(from), key)?.code).toBe(to)
})

test('at the edge of the territory an arrow leads nowhere', () => {
  expect(tileInDirection(territory, at('E'), 'ArrowDown')).toBeUndefined()
})
