import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText } from './read-column.ts'
import { readCsv } from './read-csv.ts'
import { type Cell, writeCsv } from './write-csv.ts'

const one = (cell: Cell) =>
  writeCsv([{ heading: 'h', cell: () => cell }], [0], { byteOrderMark: false }).slice('h\r\n'.length, -2)

test('headings come first, cells as a spreadsheet in Belgium reads them', () => {
  const rows = [
    { name: 'Bastogne', people: 16_000, since: new Date('2026-11-21T08:00:00Z'), open: true },
    { name: 'Vaux; "sur" Sûre', people: -1.5, since: null, open: undefined },
  ]
  const csv = writeCsv(
    [
      { heading: 'Commune', cell: ({ name }) => name },
      { heading: 'Habitants', cell: ({ people }) => people },
      { heading: 'Depuis', cell: ({ since }) => since },
      { heading: 'Ouvert', cell: ({ open }) => open },
    ],
    rows,
  )
  expect(csv).toBe(
    '\ufeffCommune;Habitants;Depuis;Ouvert\r\n' +
      'Bastogne;16000;2026-11-21T08:00:00.000Z;true\r\n' +
      '"Vaux; ""sur"" Sûre";-1.5;"";""\r\n',
  )
})

test.each([
  '=1+1',
  '+32 61 00 00 00',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  "'=1",
  '=cmd|\u0027/C calc\u0027!A0',
  '"=1"'.slice(1),
])('%j is kept from being run', (text) => {
  expect(one(text).replace(/^"/, '')).toMatch(text.startsWith('=1"') ? /^'=1""/ : /^'/)
})

test('a number stays a number, also below zero; a harmless text stays as it is', () => {
  expect(one(-5)).toBe('-5')
  expect(one('a=b')).toBe('a=b')
  expect(one("l'école")).toBe("l'école")
})

const danger = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n＝＋－＠]/u
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', ' ', '＝', '\u200b', 'a'),
  }),
)

test('no cell of any text starts as a formula, headings included', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(';' as const, ',' as const), (text, delimiter) => {
      for (const csv of [
        writeCsv([{ heading: text, cell: () => '' }], [], { byteOrderMark: false, delimiter }),
        writeCsv([{ heading: 'h', cell: () => text }], [0], { byteOrderMark: false, delimiter }).slice(3),
      ]) {
        const cell = csv.startsWith('"') ? csv.slice(1, -3).replaceAll('""', '"') : csv.slice(0, -2)
        expect(cell).not.toMatch(danger)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what was written is read back, letter for letter', () => {
  const cell = anyText.filter((text) => text.trim() === text && text !== '' && !text.includes('\0'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.boolean(), (pairs, byteOrderMark) => {
      const csv = writeCsv(
        [
          { heading: 'a', cell: ([a]) => a },
          { heading: 'b', cell: ([, b]) => b },
        ],
        pairs,
        { byteOrderMark },
      )
      const table = readCsv<{ a: string; b: string }>(Buffer.from(csv), {
        a: { heading: 'a', read: asText },
        b: { heading: 'b', read: asText },
      })
      expect(table.problems).toEqual([])
      expect(table.rows.map(({ row }) => [row.a, row.b])).toEqual(pairs)
    }),
    { numRuns: 1000 },
  )
})
