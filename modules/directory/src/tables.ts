import type { Transaction } from '@beffroi/database'
import type { Generated, Kysely } from 'kysely'
import type { AuthorityKind, AuthorityRecord, Evidence } from './authority/authority.ts'
import type { ContactFunction, Visibility } from './contact/contact.ts'
import type { Wording } from './naming/in-language.ts'

type Mark = 'verified' | 'unverified'

export type AuthorityTable = {
  id: string
  kind: AuthorityKind
  code: string
  name: Wording
  short_name: string | null
  role: Wording | null
  legal_basis: Wording | null
  nis_code: string | null
  enterprise_number: string | null
  zone_number: string | null
  parent: string | null
  territory: string | null
  languages: AuthorityRecord['languages']
  population: number | null
  population_date: string | null
  nis2_class: AuthorityRecord['nis2Class']
  sectors: AuthorityRecord['sectors']
  valid_from: string | null
  valid_to: string | null
  tile_col: number | null
  tile_row: number | null
  website: string | null
  address: string | null
  organisation: Generated<string | null>
  fictitious: boolean
  verified: Mark
  source: string
  note: Wording | null
  evidence: Record<string, Evidence>
  seed_digest: Generated<string | null>
  version: Generated<number>
  changed_at: Date
}

export type ContactTable = {
  id: string
  authority: string
  function: ContactFunction
  label: string | null
  phone: string | null
  email: string | null
  hours: string | null
  deputy: boolean
  position: number
  visibility: Visibility
  verified: Mark
  source: string
  confirmed_at: Date | null
  seed_digest: Generated<string | null>
  version: Generated<number>
  changed_at: Date
}

type TerritoryTable = {
  nis_code: string
  kind: 'province' | 'arrondissement'
  name: Wording
  part_of: string | null
  population: number | null
  population_date: string | null
  source: string
}

type SuccessionTable = {
  predecessor: string
  successor: string
  on_date: string
  source: string
  note: Wording | null
}

type ServiceAreaTable = {
  body: string
  commune: string
  valid_from: string | null
  valid_to: string | null
  verified: Mark
  source: string
  note: Wording | null
}

export type DirectoryTables = {
  'directory.authority': AuthorityTable
  'directory.authority_name': { authority: string; text: string }
  'directory.contact': ContactTable
  'directory.territory': TerritoryTable
  'directory.succession': SuccessionTable
  'directory.service_area': ServiceAreaTable
}

export function tables(transaction: Transaction): Kysely<DirectoryTables> {
  return transaction.sql.withTables<DirectoryTables>() as Kysely<DirectoryTables>
}
