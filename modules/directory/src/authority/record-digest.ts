import { createHash } from 'node:crypto'
import { type Authority, type AuthorityRecord, authorityRecord } from './authority.ts'

const fields = Object.keys(authorityRecord.shape) as (keyof AuthorityRecord)[]

/** The record of an authority without what the installation added to it. */
export function recordOf(authority: Authority): AuthorityRecord {
  const { id: _, organisation: __, version: ___, ...record } = authority
  return Object.fromEntries(fields.map((field) => [field, record[field]])) as AuthorityRecord
}

/** The same for two records that say the same, in whatever order they say it. */
export function digestOf(record: AuthorityRecord): string {
  const canonical = JSON.stringify(fields.map((field) => sorted(record[field])))
  return createHash('sha256').update(canonical).digest('hex')
}

export function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))
}

// jsonb gives its keys back in its own order.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value ?? null
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}
