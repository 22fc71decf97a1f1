import type { AuthorityRecord, Evidence } from '../authority/authority.ts'
import { authorityIdOf } from '../authority/authority-id.ts'
import { cpasName } from '../naming/cpas-name.ts'
import { type NoteKey, type SeedBody, type SourceKey, seedFiles } from './seed-files.ts'

const { sources, notes, communes, mergedCommunes, policeZones, bodies } = seedFiles

/** Parents before their children, so that one insert after the other holds. */
export function seedRecords(): AuthorityRecord[] {
  return [
    ...bodies.map(bodyRecord),
    ...communes.map(communeRecord),
    ...mergedCommunes.map(mergedRecord),
    ...communes.map((commune) => cpasRecord(commune, commune.validFrom)),
    ...mergedCommunes.map((commune) => cpasRecord(commune, undefined, commune.validTo)),
    ...policeZones.map(zoneRecord),
  ]
}

const local = { languages: ['fr' as const], nis2Class: 'unknown' as const, sectors: [], fictitious: false }

// Communes, provinces and social welfare centres are not in scope of NIS2 by that status alone: class unknown.
const languageRegion = evidenceOf('region-register', false, 'language-region')

function communeRecord(commune: (typeof communes)[number]): AuthorityRecord {
  const { nisCode, name, arrondissement, population, tile, validFrom } = commune
  const merger = evidenceOf('fusions', false, 'merger-date')
  return {
    ...local,
    ...{ kind: 'commune', code: nisCode, name, nisCode, territory: arrondissement },
    ...{ population, populationDate: '2020-01-01', tile: { col: tile[0], row: tile[1] } },
    ...(validFrom ? { validFrom } : {}),
    ...recordEvidence(validFrom ? 'fusions' : 'refnis', true),
    evidence: {
      population: evidenceOf('population', true, 'population-2020'),
      tile: evidenceOf('boundaries', true),
      languages: languageRegion,
      ...(validFrom ? { validFrom: merger } : {}),
    },
  }
}

function mergedRecord(commune: (typeof mergedCommunes)[number]): AuthorityRecord {
  const { nisCode, name, arrondissement, validTo } = commune
  return {
    ...local,
    ...{ kind: 'commune', code: nisCode, name, nisCode, territory: arrondissement, validTo },
    ...recordEvidence('fusions', true),
    evidence: { validTo: evidenceOf('fusions', false, 'merger-date'), languages: languageRegion },
  }
}

function cpasRecord(
  commune: (typeof communes | typeof mergedCommunes)[number],
  validFrom?: string,
  validTo?: string,
): AuthorityRecord {
  const merger = evidenceOf('social-welfare', false, 'merger-date')
  return {
    ...local,
    ...{
      kind: 'cpas',
      code: commune.nisCode,
      name: cpasName(commune.name),
      territory: commune.arrondissement,
    },
    parent: authorityIdOf('commune', commune.nisCode),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    ...recordEvidence('social-welfare', true, 'cpas-name'),
    evidence: {
      languages: languageRegion,
      ...(validFrom ? { validFrom: merger } : {}),
      ...(validTo ? { validTo: merger } : {}),
    },
  }
}

function zoneRecord(zone: (typeof policeZones)[number]): AuthorityRecord {
  return {
    ...local,
    ...{ kind: 'policeZone', code: zone.code, name: zone.name, zoneNumber: zone.zoneNumber },
    territory: '80000',
    ...(zone.address ? { address: zone.address } : {}),
    ...recordEvidence(zone.source, zone.verified, zone.note),
    evidence: {
      languages: languageRegion,
      ...(zone.verified ? {} : { zoneNumber: evidenceOf('region-register', false, 'zone-number') }),
    },
  }
}

function bodyRecord({ parent, facts, verified, source, note, ...body }: SeedBody): AuthorityRecord {
  const evidence = Object.entries(facts).map(([field, fact]) => [
    field,
    evidenceOf(fact.source, fact.verified, fact.note),
  ])
  return {
    ...body,
    ...(parent ? { parent: authorityIdOf(...parent) } : {}),
    ...recordEvidence(source, verified, note),
    // The address of the record's own source, for who wants to read it there.
    evidence: { ...Object.fromEntries(evidence), record: evidenceOf(source, verified, note) },
  }
}

function recordEvidence(source: SourceKey, verified: boolean, note?: NoteKey) {
  const { verified: mark, source: title, note: text } = evidenceOf(source, verified, note)
  return { verified: mark, source: title, ...(text ? { note: text } : {}) }
}

export function evidenceOf(source: SourceKey, verified: boolean, note?: NoteKey): Evidence {
  const { title, address } = sources[source]
  return {
    source: title,
    ...(address ? { address } : {}),
    verified: verified ? 'verified' : 'unverified',
    ...(note ? { note: notes[note] } : {}),
  }
}
