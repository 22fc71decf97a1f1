import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText, type CellReading } from './read-column.ts'
import { readCsv } from './read-csv.ts'

interface Commune {
  name: string
  people: number
  mail: string
}

const asNumber = (text: string): CellReading<number> =>
  /^\d+$/.test(text) ? { value: Number(text) } : { problem: 'not-a-number' }

const columns = {
  name: { heading: 'Commune', alsoNamed: ['Gemeente'], read: asText },
  people: { heading: 'Habitants', read: asNumber },
  mail: { heading: 'Courriel', optional: true, read: asText },
}

const read = (input: string | Uint8Array, options = {}) => readCsv<Commune>(input, columns, options)
const rowsOf = (input: string | Uint8Array) => read(input).rows.map(({ row }) => row)
const problemsOf = (input: string | Uint8Array) =>
  read(input).problems.map(({ line, column, code }) =>
    [line, column, code].filter((part) => part !== undefined),
  )

const bastogne = { name: 'Bastogne', people: 16000, mail: '' }

test.each([
  ['semicolons', 'Commune;Habitants\nBastogne;16000\n'],
  ['commas', 'Commune,Habitants\r\nBastogne,16000'],
  ['tabs', 'Commune\tHabitants\nBastogne\t16000'],
  ['quotes', '"Commune";"Habitants"\n"Bastogne";"16000"\n'],
  ['a byte order mark', '\ufeffCommune;Habitants\nBastogne;16000\n'],
  ['another order', 'Habitants;Commune\n16000;Bastogne'],
  ['another language', 'GEMEENTE ; habitants\nBastogne;16000'],
  ['empty lines', '\n\nCommune;Habitants\n\nBastogne;16000\n\n'],
  ['old line ends', 'Commune;Habitants\rBastogne;16000\r'],
  ['a delimiter of the other kind in a quoted heading', '"Commune";Habitants;"Courriel"\nBastogne;16000;""'],
])('a table with %s is read', (_, text) => {
  expect(rowsOf(text)).toEqual([bastogne])
})

test.each([
  ['UTF-8', Buffer.from('Commune;Habitants\nHabay-la-Vieille « é »;1')],
  ['UTF-8 with a mark', Buffer.from('\ufeffCommune;Habitants\nHabay-la-Vieille « é »;1')],
  ['UTF-16', Buffer.from('\ufeffCommune;Habitants\nHabay-la-Vieille « é »;1', 'utf16le')],
  ['Windows-1252', Buffer.from('Commune;Habitants\nHabay-la-Vieille « é »;1', 'latin1')],
])('accents are read from %s', (_, bytes) => {
  expect(rowsOf(bytes)).toMatchObject([{ name: 'Habay-la-Vieille « é »' }])
})

test('the signs that only Windows has are read as they were meant', () => {
  const bytes = Buffer.concat([
    Buffer.from('Commune;Habitants\nl'),
    Buffer.from([0x92, 0x80]),
    Buffer.from(';1'),
  ])
  expect(rowsOf(bytes)).toMatchObject([{ name: 'l’€' }])
})

test('everything wrong is told at once, with its line and its column; the good rows remain', () => {
  const text =
    'Commune;Habitants;Courriel\nBastogne;16000;\n;x;a@b.be\nArlon;1\n"Marche\nen Famenne";17;\nVirton;;\n'
  expect(problemsOf(text)).toEqual([
    [3, 'Commune', 'missing-value'],
    [3, 'Habitants', 'not-a-number'],
    [4, 'wrong-number-of-cells'],
    [7, 'Habitants', 'missing-value'],
  ])
  expect(read(text).rows).toEqual([
    { line: 2, row: bastogne },
    { line: 5, row: { name: 'Marche\nen Famenne', people: 17, mail: '' } },
  ])
})

test('columns that are missing, unknown or there twice are named, and nothing is read', () => {
  expect(problemsOf('Commune;Ville;Commune\na;b;c')).toEqual([
    [1, 'Ville', 'unknown-column'],
    [1, 'Commune', 'repeated-column'],
    [1, 'Habitants', 'missing-column'],
  ])
  expect(rowsOf('Commune;Ville;Commune\na;b;c')).toEqual([])
})

test('a quote that is never closed is a problem of its line, not an end of the program', () => {
  expect(problemsOf('Commune;Habitants\nBastogne;16000\n"Arlon;5\n')).toMatchObject([
    [expect.any(Number), 'broken-quotes'],
  ])
})

test('a quote in the wrong place costs its own row only', () => {
  const text = 'Commune;Habitants\nAr"lon;5\nBastogne;16000\n'
  expect(problemsOf(text)).toEqual([[2, 'broken-quotes']])
  expect(rowsOf(text)).toEqual([bastogne])
})

test('an empty file, a binary file and a file too large each have their answer', () => {
  expect(problemsOf('')).toEqual([[1, 'empty-file']])
  expect(problemsOf(' \n \n')).toEqual([[1, 'empty-file']])
  expect(problemsOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]))).toEqual([[1, 'not-a-table']])
  expect(read('Commune;Habitants\n', { limitBytes: 5 }).problems).toMatchObject([{ code: 'too-large' }])
  expect(read('Commune;Habitants\na;1\nb;2', { limitRows: 1 }).problems).toMatchObject([
    { line: 3, code: 'too-many-rows', details: { limit: 1 } },
  ])
})

test('a column that pretends to be a part of every object stays a column', () => {
  expect(problemsOf('__proto__;constructor\n1;2')).toContainEqual([1, '__proto__', 'unknown-column'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('no bytes whatever make the reader throw', () => {
  const like = fc.string({
    unit: fc.constantFrom('"', ';', ',', '\n', '\r', "'", '=', ' ', 'a', '\ufeff', 'é'),
  })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }), like), (input) => {
      const { rows, problems } = read(input)
      expect(Array.isArray(rows) && Array.isArray(problems)).toBe(true)
      const body = read(typeof input === 'string' ? `Commune;Habitants\n${input}` : input)
      for (const { line } of body.problems) expect(line).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 3000 },
  )
})

test('every problem has its sentence in four languages', () => {
  const source = readFileSync(new URL('problem.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code).sort()
  expect(codes).toHaveLength(10)
  for (const language of ['fr', 'nl', 'de', 'en']) {
    const texts = JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8'))
    expect(Object.keys(texts.problems).sort()).toEqual(codes)
  }
})
