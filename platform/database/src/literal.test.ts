import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literal } from './literal.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

onBothDatabases([], (database) => {
  const read = async (values: (string | number | boolean | null | Date | object)[], before = '') => {
    const columns = values.map((value, index) => `${literal(value)} as c${index}`).join(', ')
    return Object.values((await database().query(`${before}select ${columns}`)).rows[0] ?? {})
  }

  test('any text comes back as it was, whichever way the server reads backslashes', async () => {
    const sample = fc.sample(fc.string({ unit: 'binary', maxLength: 30 }), { numRuns: 150, seed: 7 })
    const nasty = ["'", "''", '\\', "\\'", "';--", '$$', "E'", '%s', '\u0001', '🔔', "\\\\'; drop"]
    const texts = [...sample, ...nasty].filter((text) => !text.includes('\0') && text.isWellFormed())
    const typed = texts.map((text) => text)
    expect(await read(typed)).toEqual(texts)
    expect(await read(typed, 'begin; set local standard_conforming_strings = off; ')).toEqual(texts)
  })

  test('numbers, truth, nothing, times and documents come back as they were', async () => {
    const at = new Date('2026-11-21T22:16:03.123Z')
    const document = { title: 'l\'eau \\ "potable"', list: [1, null, { deep: true }] }
    expect(await read([7, -7, 1.5, true, false, null, at, document, [1, 2]])).toEqual([
      7,
      -7,
      '1.5',
      true,
      false,
      null,
      at,
      document,
      [1, 2],
    ])
    expect((await database().query(`select 1-${literal(-1)} as sum`)).rows).toEqual([{ sum: 2 }])
    expect(await read([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([Number.NaN, Number.POSITIVE_INFINITY])
  })
})

test('a text with a NUL character is refused', () => {
  expect(() => literal('a\0b')).toThrow('NUL')
})
