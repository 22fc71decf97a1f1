import { stringify } from 'csv-stringify/sync'
import { guardFormula } from './formula-guard.ts'

export type Cell = string | number | boolean | Date | null | undefined

export interface WriteColumn<Row> {
  readonly heading: string
  readonly cell: (row: Row) => Cell
}

export interface WriteOptions {
  /** `;` unless told: what a spreadsheet in Belgium expects. */
  readonly delimiter?: ';' | ','
  /** Written unless told otherwise: without it, a spreadsheet takes UTF-8 for something else. */
  readonly byteOrderMark?: boolean
}

/**
 * The text of a CSV file (RFC 4180: CRLF, quotes doubled), headings first. Every text that a spreadsheet would run
 * as a formula gets an apostrophe; `readCsv` takes it away again. Dates are RFC 3339 in UTC; absent is empty.
 */
export function writeCsv<Row>(
  columns: readonly WriteColumn<Row>[],
  rows: Iterable<Row>,
  options: WriteOptions = {},
): string {
  const lines = [columns.map(({ heading }) => guardFormula(heading))]
  for (const row of rows) lines.push(columns.map(({ cell }) => cellText(cell(row))))
  const text = stringify(lines, {
    delimiter: options.delimiter ?? ';',
    record_delimiter: '\r\n',
    // A line of one empty cell would otherwise be an empty line, which readers pass over.
    quoted_empty: true,
    quoted_match: /[;,\t\r\n"\u2028\u2029]|^\s|\s$/,
  })
  return options.byteOrderMark === false ? text : `\ufeff${text}`
}

function cellText(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  // A number cannot be a formula, and an apostrophe would make it a text.
  return typeof value === 'string' ? guardFormula(value) : String(value)
}
