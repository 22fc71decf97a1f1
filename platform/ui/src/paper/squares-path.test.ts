import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { squaresPath } from './squares-path.ts'

/** Reads a path back into squares. */
const squaresOf = (path: string): Set<string> => {
  const squares = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) squares.add(`${Number(x) + step},${y}`)
  }
  return squares
}

test('every dark square of a QR code is drawn, and no other', () => {
  const { modules } = create('https://beffroi.example/incidents/2026-0412', { errorCorrectionLevel: 'M' })
  const drawn = squaresOf(squaresPath(modules.size, (x, y) => modules.get(y, x) === 1))
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      expect(drawn.has(`${x},${y}`), `${x},${y}`).toBe(modules.get(y, x) === 1)
    }
  }
})

test('a line of dark squares is one piece', () => {
  expect(squaresPath(3, (_, y) => y === 1)).toBe('M0 1h3v1h-3z')
})
