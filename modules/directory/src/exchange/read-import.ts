import { readCsv, type TableProblem } from '@beffroi/tabular'
import { z } from 'zod'
import { type AuthorityKind, authorityKinds, authorityRecord } from '../authority/authority.ts'
import { type DirectoryRow, readColumns } from './directory-columns.ts'

/** Beyond this an import is cut in pieces: one act holds one transaction, and nobody reads a longer preview. */
export const mostRows = 5000
export const mostBytes = 2_000_000

export interface ImportKey {
  readonly kind: AuthorityKind
  readonly code: string
}

const patch = authorityRecord.omit({ kind: true, code: true, parent: true, evidence: true }).partial()

/** What a row says about a body; what it leaves out stays as it is. */
export type ImportPatch = z.output<typeof patch> & { readonly parent?: ImportKey }
export interface ImportRow {
  readonly line: number
  readonly key: ImportKey
  readonly patch: ImportPatch
}

export interface ReadImport {
  readonly rows: readonly ImportRow[]
  readonly problems: readonly TableProblem[]
}

/** Reads a file of the directory. Whatever is wrong comes back with its line; nothing is thrown. */
export function readImport(format: 'csv' | 'json', bytes: Uint8Array): ReadImport {
  return format === 'csv' ? readCsvImport(bytes) : readJsonImport(bytes)
}

function readCsvImport(bytes: Uint8Array): ReadImport {
  const table = readCsv(bytes, readColumns, { limitBytes: mostBytes, limitRows: mostRows })
  const rows = table.rows.map(({ line, row }) => ({
    line,
    key: { kind: row.kind, code: row.code },
    patch: patchOf(row),
  }))
  return { rows, problems: table.problems }
}

function patchOf(row: DirectoryRow): ImportPatch {
  const { kind: _, code: __, nameFr, nameNl, nameDe, nameEn, tileCol, tileRow, ...same } = row
  const fields = {
    ...same,
    name: filled({ fr: nameFr, nl: nameNl, de: nameDe, en: nameEn }),
    tile: tileCol === undefined || tileRow === undefined ? undefined : { col: tileCol, row: tileRow },
  }
  return filled(fields) as ImportPatch
}

/** Without what is empty: an empty cell changes nothing. */
function filled<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(typeof value === 'object' && Object.keys(value).length === 0),
  )
  return Object.fromEntries(kept) as T
}

const keyShape = z.object({ kind: z.enum(authorityKinds), code: authorityRecord.shape.code })
// Not strict: an answer of the list can be given back as it came, with its links and names.
const jsonRow = z.object({
  ...keyShape.shape,
  ...patch.shape,
  parent: keyShape.exactOptional(),
  territory: z
    .union([
      authorityRecord.shape.territory.unwrap(),
      z.object({ nisCode: z.string() }).transform((of) => of.nisCode),
    ])
    .exactOptional(),
})

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function readJsonImport(bytes: Uint8Array): ReadImport {
  const refused = (code: string, details: TableProblem['details'] = {}): ReadImport => ({
    rows: [],
    problems: [{ line: 1, code, details }],
  })
  if (bytes.length > mostBytes) return refused('too-large', { limit: mostBytes })
  let value: unknown
  try {
    value = JSON.parse(strictUtf8.decode(bytes))
  } catch {
    return refused('not-json')
  }
  const list = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items
  if (!Array.isArray(list)) return refused('not-a-list')
  if (list.length > mostRows) return refused('too-many-rows', { limit: mostRows })
  const rows: ImportRow[] = []
  const problems: TableProblem[] = []
  for (const [index, item] of list.entries()) {
    // JSON has no lines to speak of: the place in the list, from 1, stands for it.
    const line = index + 1
    const parsed = jsonRow.safeParse(item)
    if (parsed.success) {
      const { kind, code, ...fields } = parsed.data
      rows.push({ line, key: { kind, code }, patch: fields })
    } else {
      for (const issue of parsed.error.issues) {
        problems.push({ line, column: issue.path.join('.'), code: 'not-accepted', details: {} })
      }
    }
  }
  return { rows, problems }
}
