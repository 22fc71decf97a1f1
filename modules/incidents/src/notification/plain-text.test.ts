import { expect, test } from 'vitest'
import { writtenLine, writtenText } from './plain-text.ts'

const text = writtenText({ min: 3, max: 40 })

test('what is kept is composed, trimmed and has one kind of line end', () => {
  expect(text.parse('  e\u0301cran\r\nnoir  ')).toBe('écran\nnoir')
})

test.each([
  ['a NUL', 'abc\u0000def'],
  ['an escape', 'abc\u001b[31m'],
  ['a C1 control', 'abc\u0085def'],
  ['a mark that reverses reading', 'abc\u202Edef'],
  ['half a character', 'abc\ud800'],
  ['nothing but blanks', '     '],
  ['too much', 'x'.repeat(41)],
])('a text with %s is refused', (_what, value) => {
  expect(text.safeParse(value).success).toBe(false)
})

test('a name stands on one line', () => {
  const line = writtenLine({ min: 1, max: 40 })
  expect(line.safeParse('Marie\nLambert').success).toBe(false)
  expect(line.parse(' Marie Lambert ')).toBe('Marie Lambert')
})
