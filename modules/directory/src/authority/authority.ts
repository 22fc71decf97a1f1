import { z } from 'zod'
import type { Wording } from '../naming/in-language.ts'
import { wording } from '../naming/wording.ts'
import { readEnterpriseNumber } from './enterprise-number.ts'

export const authorityKinds = [
  'province',
  'commune',
  'cpas',
  'policeZone',
  'rescueZone',
  'intercommunale',
  'national',
  'supplier',
] as const
export type AuthorityKind = (typeof authorityKinds)[number]

/** The classes of the NIS2 law; `unknown` until the body or its supervisor has said so. */
export const nis2Classes = ['essential', 'important', 'none', 'unknown'] as const

/** Sectors of the annexes of the NIS2 directive. For a sectoral authority: the sectors it watches over. */
export const sectors = [
  'banking',
  'chemicals',
  'digitalInfrastructure',
  'digitalProviders',
  'drinkingWater',
  'energy',
  'financialMarkets',
  'food',
  'health',
  'ictServices',
  'manufacturing',
  'post',
  'publicAdministration',
  'research',
  'space',
  'transport',
  'trustServices',
  'waste',
  'wasteWater',
] as const

export type AuthorityId = string & z.BRAND<'AuthorityId'>
export const authorityId = z.uuid().brand<'AuthorityId'>()

export const marks = ['verified', 'unverified'] as const
export const mark = z.enum(marks)

export const evidence = z.strictObject({
  source: z.string(),
  address: z.string().exactOptional(),
  verified: mark,
  note: wording.exactOptional(),
})
/** Where a fact comes from and whether it was confirmed. */
export type Evidence = z.output<typeof evidence>

export const nisCode = z.string().regex(/^\d{5}$/)
const day = z.iso.date()
const line = z.string().trim().min(1).max(300)

/** What the directory says about an authority, whoever wrote it. */
export const authorityRecord = z.strictObject({
  kind: z.enum(authorityKinds),
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  name: wording.refine((name: Wording) => Object.keys(name).length > 0),
  shortName: line.exactOptional(),
  role: wording.exactOptional(),
  legalBasis: wording.exactOptional(),
  nisCode: nisCode.exactOptional(),
  enterpriseNumber: z
    .string()
    .refine((digits) => readEnterpriseNumber(digits) === digits)
    .exactOptional(),
  zoneNumber: z
    .string()
    .regex(/^\d{4}$/)
    .exactOptional(),
  parent: authorityId.exactOptional(),
  territory: nisCode.exactOptional(),
  languages: z.array(z.enum(['fr', 'nl', 'de', 'en'])).max(4),
  population: z.int().min(0).max(20_000_000).exactOptional(),
  populationDate: day.exactOptional(),
  nis2Class: z.enum(nis2Classes),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
  tile: z.strictObject({ col: z.int().min(0).max(99), row: z.int().min(0).max(99) }).exactOptional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .exactOptional(),
  address: line.exactOptional(),
  fictitious: z.boolean(),
  verified: mark,
  source: line,
  note: wording.exactOptional(),
  evidence: z.record(z.string(), evidence),
})
export type AuthorityRecord = z.output<typeof authorityRecord>

/** An authority as it stands: its record, its identity, and the organisation by which it has joined. */
export interface Authority extends AuthorityRecord {
  readonly id: AuthorityId
  readonly organisation?: string
  readonly version: number
}

/** Valid on that day, both ends included. */
export function isCurrent(record: Pick<AuthorityRecord, 'validFrom' | 'validTo'>, day: string): boolean {
  return (
    (record.validFrom === undefined || record.validFrom <= day) &&
    (record.validTo === undefined || record.validTo >= day)
  )
}
