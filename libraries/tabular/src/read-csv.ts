import { decodeText } from './decode-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { matchHeadings } from './match-headings.ts'
import type { TableProblem, TableProblemCode } from './problem.ts'
import type { ReadColumns } from './read-column.ts'
import { type RawRow, splitRows } from './split-rows.ts'

export interface ReadOptions {
  /** 10 MB unless told. */
  readonly limitBytes?: number
  /** 100 000 unless told. */
  readonly limitRows?: number
}

export interface ReadTable<Row> {
  /** The rows without a problem. */
  readonly rows: readonly { readonly line: number; readonly row: Row }[]
  /** Everything wrong, in the order of the file. Never thrown. */
  readonly problems: readonly TableProblem[]
}

/** Reads a CSV file of unknown encoding (UTF-8, UTF-16, Windows-1252) and delimiter (`;`, `,`, tab). */
export function readCsv<Row>(
  input: string | Uint8Array,
  columns: ReadColumns<Row>,
  { limitBytes = 10_000_000, limitRows = 100_000 }: ReadOptions = {},
): ReadTable<Row> {
  const refused = (
    code: TableProblemCode,
    line: number,
    details: TableProblem['details'] = {},
  ): ReadTable<Row> => ({
    rows: [],
    problems: [{ line, code, details }],
  })
  if (input.length > limitBytes) return refused('too-large', 1, { limit: limitBytes })
  const text = (typeof input === 'string' ? input : decodeText(input).text).replace(/^\ufeff/, '')
  if (text.trim() === '') return refused('empty-file', 1)
  if (text.includes('\0')) return refused('not-a-table', 1)

  const { rows: raw, problems } = splitRows(text, findDelimiter(text))
  const [heading, ...body] = raw
  if (heading === undefined) return { rows: [], problems: problems.length > 0 ? problems : [emptyFile] }
  if (body.length > limitRows)
    return refused('too-many-rows', body[limitRows]?.line ?? 1, { limit: limitRows })
  const headings = matchHeadings(heading, columns)
  if (headings.problems.length > 0) return { rows: [], problems: headings.problems }

  const rows: { line: number; row: Row }[] = []
  for (const candidate of body) {
    const read = readRow(candidate, heading.cells.length, columns, headings.places)
    if ('row' in read) rows.push(read)
    else problems.push(...read.problems)
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) }
}

const emptyFile: TableProblem = { line: 1, code: 'empty-file', details: {} }

function readRow<Row>(
  { line, cells }: RawRow,
  expected: number,
  columns: ReadColumns<Row>,
  places: ReadonlyMap<keyof Row, number>,
): { line: number; row: Row } | { problems: TableProblem[] } {
  if (cells.length !== expected) {
    const details = { found: cells.length, expected }
    return { problems: [{ line, code: 'wrong-number-of-cells', details }] }
  }
  const problems: TableProblem[] = []
  const values: [keyof Row, unknown][] = []
  for (const key of Object.keys(columns) as (keyof Row)[]) {
    const column = columns[key]
    const text = (cells[places.get(key) ?? -1] ?? '').trim()
    const details = { column: column.heading }
    const problem = (code: string) => problems.push({ line, column: column.heading, code, details })
    if (text === '' && !column.optional) {
      problem('missing-value')
      continue
    }
    const reading = column.read(text)
    if ('problem' in reading) problem(reading.problem)
    else values.push([key, reading.value])
  }
  return problems.length > 0 ? { problems } : { line, row: Object.fromEntries(values) as Row }
}
