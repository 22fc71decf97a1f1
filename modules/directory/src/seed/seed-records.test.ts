import { expect, test } from 'vitest'
import { authorityRecord } from '../authority/authority.ts'
import { authorityIdOf } from '../authority/authority-id.ts'
import { seedRecords } from './seed-records.ts'
import { seedContacts, seedServiceAreas } from './seed-relations.ts'

const records = seedRecords()

test('every record of the seed obeys the rules of the directory', () => {
  for (const record of records) expect(authorityRecord.safeParse(record).error, record.code).toBeUndefined()
})

test('no body is there twice', () => {
  const ids = records.map(({ kind, code }) => authorityIdOf(kind, code))
  expect(new Set(ids).size).toBe(records.length)
})

test('what is not verified says why', () => {
  for (const { kind, code, verified, note, evidence } of records) {
    if (verified === 'unverified') expect(note, `${kind} ${code}`).toBeDefined()
    for (const [field, fact] of Object.entries(evidence)) {
      if (fact.verified === 'unverified') expect(fact.note, `${kind} ${code} ${field}`).toBeDefined()
    }
  }
})

test('every note is written in the four languages', () => {
  const notes = records.flatMap(({ note, evidence }) => [
    note,
    ...Object.values(evidence).map((fact) => fact.note),
  ])
  for (const note of notes) if (note) expect(Object.keys(note).sort()).toEqual(['de', 'en', 'fr', 'nl'])
})

test('no enterprise number of a body of the province was established, so none is shipped', () => {
  expect(records.filter(({ enterpriseNumber }) => enterpriseNumber)).toEqual([])
})

test('only the zone number that was confirmed is verified', () => {
  const zones = records.filter(({ kind }) => kind === 'policeZone')
  const sure = zones.filter(({ evidence }) => evidence.zoneNumber === undefined)
  expect(sure.map(({ zoneNumber }) => zoneNumber)).toEqual(['5300'])
})

test('no two communes of today share a tile', () => {
  const tiles = records.flatMap(({ tile }) => (tile ? [`${tile.col}/${tile.row}`] : []))
  expect(tiles).toHaveLength(43)
  expect(new Set(tiles).size).toBe(43)
})

test('the only contact shipped is the one that the CCB publishes', () => {
  expect(seedContacts(new Date(0))).toMatchObject([
    {
      authority: authorityIdOf('national', 'ccb'),
      phone: '+32 2 501 05 60',
      email: 'incident@ccb.belgium.be',
      confirmed_at: null,
    },
  ])
})

test('a membership that was inferred is marked, one that was read is not', () => {
  const zoneOf = (nis: string) =>
    seedServiceAreas().find(({ commune }) => commune === authorityIdOf('commune', nis))
  expect(zoneOf('82038')).toMatchObject({
    body: authorityIdOf('policeZone', 'centre-ardenne'),
    verified: 'unverified',
  })
  expect(zoneOf('83012')).toMatchObject({
    body: authorityIdOf('policeZone', 'famenne-ardenne'),
    verified: 'verified',
  })
})
