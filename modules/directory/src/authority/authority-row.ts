import type { Insertable, Selectable } from 'kysely'
import type { AuthorityTable } from '../tables.ts'
import type { Authority, AuthorityId, AuthorityRecord } from './authority.ts'

/** Absent in a record, null in a row; and nothing but the fields of a record. */
export function rowOf(record: AuthorityRecord): Omit<Insertable<AuthorityTable>, 'id' | 'changed_at'> {
  return {
    kind: record.kind,
    code: record.code,
    name: record.name,
    short_name: record.shortName ?? null,
    role: record.role ?? null,
    legal_basis: record.legalBasis ?? null,
    nis_code: record.nisCode ?? null,
    enterprise_number: record.enterpriseNumber ?? null,
    zone_number: record.zoneNumber ?? null,
    parent: record.parent ?? null,
    territory: record.territory ?? null,
    languages: record.languages,
    population: record.population ?? null,
    population_date: record.populationDate ?? null,
    nis2_class: record.nis2Class,
    sectors: record.sectors,
    valid_from: record.validFrom ?? null,
    valid_to: record.validTo ?? null,
    tile_col: record.tile?.col ?? null,
    tile_row: record.tile?.row ?? null,
    website: record.website ?? null,
    address: record.address ?? null,
    fictitious: record.fictitious,
    verified: record.verified,
    source: record.source,
    note: record.note ?? null,
    evidence: record.evidence,
  }
}

export function authorityOf(row: Selectable<AuthorityTable>): Authority {
  return {
    id: row.id as AuthorityId,
    version: row.version,
    ...present({ organisation: row.organisation }),
    kind: row.kind,
    code: row.code,
    name: row.name,
    ...present({
      shortName: row.short_name,
      role: row.role,
      legalBasis: row.legal_basis,
      nisCode: row.nis_code,
      enterpriseNumber: row.enterprise_number,
      zoneNumber: row.zone_number,
      parent: row.parent as AuthorityId | null,
      territory: row.territory,
    }),
    languages: row.languages,
    ...present({ population: row.population, populationDate: row.population_date }),
    nis2Class: row.nis2_class,
    sectors: row.sectors,
    ...present({ validFrom: row.valid_from, validTo: row.valid_to }),
    ...(row.tile_col === null || row.tile_row === null
      ? {}
      : { tile: { col: row.tile_col, row: row.tile_row } }),
    ...present({ website: row.website, address: row.address }),
    fictitious: row.fictitious,
    verified: row.verified,
    source: row.source,
    ...present({ note: row.note }),
    evidence: row.evidence,
  }
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> }

/** The same fields without those that are null. */
export function present<T extends Record<string, unknown>>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<T>
}
