import type { CellReading, ReadColumn, ReadColumns, WriteColumn } from '@beffroi/tabular'
import { asText } from '@beffroi/tabular'
import {
  type AuthorityKind,
  authorityKinds,
  authorityRecord,
  nis2Classes,
  sectors,
} from '../authority/authority.ts'
import type { AuthorityItem } from '../authority/authority-view.ts'
import { readEnterpriseNumber } from '../authority/enterprise-number.ts'

/** One line of a CSV file of the directory: text as it was written, checked cell by cell. */
export interface DirectoryRow {
  kind: AuthorityKind
  code: string
  nameFr: string
  nameNl: string
  nameDe: string
  nameEn: string
  shortName: string
  nisCode: string
  enterpriseNumber: string
  zoneNumber: string
  parent: { kind: AuthorityKind; code: string } | undefined
  territory: string
  languages: string[]
  population: number | undefined
  populationDate: string
  nis2Class: (typeof nis2Classes)[number] | undefined
  sectors: string[]
  validFrom: string
  validTo: string
  tileCol: number | undefined
  tileRow: number | undefined
  website: string
  address: string
  fictitious: boolean | undefined
  verified: 'verified' | 'unverified' | undefined
  source: string
}

const shape = authorityRecord.shape

const checked =
  (accepts: (text: string) => boolean, problem: string) =>
  (text: string): CellReading<string> =>
    text === '' || accepts(text) ? { value: text } : { problem }

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): CellReading<T | undefined> => {
    const value = values.find((candidate) => candidate === text)
    return value === undefined && text !== '' ? { problem: 'not-one-of' } : { value }
  }

const listOf =
  (values: readonly string[]) =>
  (text: string): CellReading<string[]> => {
    const list = text.split(/[\s,|]+/).filter((word) => word !== '')
    return list.every((word) => values.includes(word)) ? { value: list } : { problem: 'not-one-of' }
  }

const number = (text: string): CellReading<number | undefined> => {
  const digits = text.replace(/[\s\u202f]/g, '')
  if (digits === '') return { value: undefined }
  return /^\d{1,8}$/.test(digits) ? { value: Number(digits) } : { problem: 'not-a-number' }
}

const day = checked((text) => shape.validFrom.safeParse(text).success, 'not-a-date')
const nis = checked((text) => /^\d{5}$/.test(text), 'not-a-nis-code')
const text = checked((written) => written.length <= 300, 'too-long')

function key(cell: string): CellReading<{ kind: AuthorityKind; code: string } | undefined> {
  if (cell === '') return { value: undefined }
  const [word, code = ''] = cell.split(':')
  const kind = authorityKinds.find((candidate) => candidate === word)
  return kind && shape.code.safeParse(code).success
    ? { value: { kind, code } }
    : { problem: 'not-an-authority' }
}

function requiredKind(cell: string): CellReading<AuthorityKind> {
  const kind = authorityKinds.find((candidate) => candidate === cell)
  return kind ? { value: kind } : { problem: 'not-one-of' }
}

function enterprise(cell: string): CellReading<string> {
  const digits = cell === '' ? '' : readEnterpriseNumber(cell)
  return digits === undefined ? { problem: 'not-an-enterprise-number' } : { value: digits }
}

const yesNo = oneOf(['true', 'false'] as const)

const optional = <T>(heading: string, read: (cell: string) => CellReading<T>): ReadColumn<T> => ({
  heading,
  optional: true,
  read,
})

export const readColumns: ReadColumns<DirectoryRow> = {
  kind: { heading: 'kind', read: requiredKind },
  code: {
    heading: 'code',
    read: (cell) => (shape.code.safeParse(cell).success ? asText(cell) : { problem: 'not-a-code' }),
  },
  nameFr: optional('nameFr', text),
  nameNl: optional('nameNl', text),
  nameDe: optional('nameDe', text),
  nameEn: optional('nameEn', text),
  shortName: optional('shortName', text),
  nisCode: optional('nisCode', nis),
  enterpriseNumber: optional('enterpriseNumber', enterprise),
  zoneNumber: optional(
    'zoneNumber',
    checked((cell) => /^\d{4}$/.test(cell), 'not-a-zone-number'),
  ),
  parent: optional('parent', key),
  territory: optional('territory', nis),
  languages: optional('languages', listOf(['fr', 'nl', 'de', 'en'])),
  population: optional('population', number),
  populationDate: optional('populationDate', day),
  nis2Class: optional('nis2Class', oneOf(nis2Classes)),
  sectors: optional('sectors', listOf(sectors)),
  validFrom: optional('validFrom', day),
  validTo: optional('validTo', day),
  tileCol: optional('tileCol', number),
  tileRow: optional('tileRow', number),
  website: optional(
    'website',
    checked((cell) => shape.website.safeParse(cell).success, 'not-a-web-address'),
  ),
  address: optional('address', text),
  fictitious: optional('fictitious', (cell) => {
    const reading = yesNo(cell)
    return 'problem' in reading ? reading : { value: reading.value && reading.value === 'true' }
  }),
  verified: optional('verified', oneOf(['verified', 'unverified'] as const)),
  source: optional('source', text),
}

const written: {
  readonly [Key in keyof DirectoryRow]: (item: AuthorityItem) => string | number | undefined
} = {
  kind: ({ kind }) => kind,
  code: ({ code }) => code,
  nameFr: ({ name }) => name.fr,
  nameNl: ({ name }) => name.nl,
  nameDe: ({ name }) => name.de,
  nameEn: ({ name }) => name.en,
  shortName: ({ shortName }) => shortName,
  nisCode: ({ nisCode }) => nisCode,
  enterpriseNumber: ({ enterpriseNumber }) => enterpriseNumber,
  zoneNumber: ({ zoneNumber }) => zoneNumber,
  parent: ({ parent }) => parent && `${parent.kind}:${parent.code}`,
  territory: ({ territory }) => territory?.nisCode,
  languages: ({ languages }) => languages.join(' '),
  population: ({ population }) => population,
  populationDate: ({ populationDate }) => populationDate,
  nis2Class: ({ nis2Class }) => nis2Class,
  sectors: (item) => item.sectors.join(' '),
  validFrom: ({ validFrom }) => validFrom,
  validTo: ({ validTo }) => validTo,
  tileCol: ({ tile }) => tile?.col,
  tileRow: ({ tile }) => tile?.row,
  website: ({ website }) => website,
  address: ({ address }) => address,
  fictitious: ({ fictitious }) => String(fictitious),
  verified: ({ verified }) => verified,
  source: ({ source }) => source,
}

export const writeColumns: readonly WriteColumn<AuthorityItem>[] = Object.entries(written).map(
  ([heading, cell]) => ({ heading, cell }),
)
