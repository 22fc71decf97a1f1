import type { Transaction } from '@beffroi/database'
import type { TableProblem } from '@beffroi/tabular'
import { type Authority, type AuthorityRecord, authorityRecord } from '../authority/authority.ts'
import { authorityIdOf } from '../authority/authority-id.ts'
import { findAuthorities } from '../authority/authority-store.ts'
import { recordOf, sameValue } from '../authority/record-digest.ts'
import { territoryCodes } from '../territory/territory-store.ts'
import type { ImportRow, ReadImport } from './read-import.ts'

export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

export interface PlannedChange {
  readonly line: number
  readonly status: 'new' | 'changed' | 'same'
  readonly record: AuthorityRecord
  readonly before?: Authority
  readonly changes: readonly FieldChange[]
}

export interface ImportPlan {
  readonly planned: readonly PlannedChange[]
  readonly problems: readonly TableProblem[]
}

/** What an import would do, row by row, beside what stands in the directory now. */
export async function compareImport(
  transaction: Transaction,
  { rows, problems: readProblems }: ReadImport,
): Promise<ImportPlan> {
  const problems = [...readProblems]
  const idOf = ({ key }: Pick<ImportRow, 'key'>) => authorityIdOf(key.kind, key.code)
  const parents = rows.flatMap(({ patch }) => (patch.parent ? [idOf({ key: patch.parent })] : []))
  const standing = await findAuthorities(transaction, [...rows.map(idOf), ...parents])
  const territories = await territoryCodes(transaction)
  const inFile = new Set(rows.map(idOf))
  const seen = new Set<string>()
  const planned: PlannedChange[] = []
  for (const row of rows) {
    const id = idOf(row)
    const problem = (code: string, column: string) =>
      problems.push({ line: row.line, column, code, details: {} })
    if (seen.has(id)) {
      problem('twice-in-file', 'code')
      continue
    }
    seen.add(id)
    const parent = row.patch.parent && idOf({ key: row.patch.parent })
    if (parent && (parent === id || !(standing.has(parent) || inFile.has(parent)))) {
      problem('not-an-authority', 'parent')
      continue
    }
    if (row.patch.territory && !territories.has(row.patch.territory)) {
      problem('not-a-territory', 'territory')
      continue
    }
    const found = standing.get(id)
    const { seedDigest: _, ...before } = found ?? { seedDigest: null }
    const change = changeOf(row, parent, found ? (before as Authority) : undefined)
    if ('missing' in change) problem('missing-value', change.missing)
    else planned.push(change)
  }
  return { planned, problems: problems.sort((left, right) => left.line - right.line) }
}

const blank = { languages: [], nis2Class: 'unknown', sectors: [], fictitious: false, verified: 'unverified' }

function changeOf(
  { line, key, patch }: ImportRow,
  parent: string | undefined,
  before: Authority | undefined,
): PlannedChange | { missing: string } {
  const old = before && recordOf(before)
  const merged = {
    ...(old ?? { ...blank, evidence: {} }),
    ...key,
    ...patch,
    ...(patch.name ? { name: { ...old?.name, ...patch.name } } : {}),
    ...(parent ? { parent } : {}),
  }
  const fields = Object.keys(authorityRecord.shape).filter((field) => field !== 'evidence')
  const changes = fields.flatMap((field) => {
    const [was, is] = [fieldOf(old, field), fieldOf(merged, field)]
    return sameValue(was, is) ? [] : [{ field, ...(was === undefined ? {} : { before: was }), after: is }]
  })
  // A new value has the source of its record, no longer that of the value it replaces.
  const evidence = Object.fromEntries(
    Object.entries(merged.evidence).filter(
      ([of]) => !changes.some(({ field }) => field === of.split('.')[0]),
    ),
  )
  const present = Object.entries({ ...merged, evidence }).filter(([, value]) => value !== undefined)
  const record = authorityRecord.safeParse(Object.fromEntries(present))
  if (!record.success) return { missing: String(record.error.issues[0]?.path[0] ?? 'code') }
  if (record.data.validFrom && record.data.validTo && record.data.validTo < record.data.validFrom) {
    return { missing: 'validTo' }
  }
  const status = before === undefined ? 'new' : changes.length === 0 ? 'same' : 'changed'
  return { line, status, record: record.data, changes, ...(before ? { before } : {}) }
}

function fieldOf(record: object | undefined, field: string): unknown {
  return record && Object.entries(record).find(([key]) => key === field)?.[1]
}
