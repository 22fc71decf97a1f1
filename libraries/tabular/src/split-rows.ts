import { type CsvError, parse } from 'csv-parse/sync'
import type { Delimiter } from './find-delimiter.ts'
import { unguardFormula } from './formula-guard.ts'
import type { TableProblem } from './problem.ts'

export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of cells as they stand, each with the line it begins on; a row that cannot be read is a problem. */
export function splitRows(text: string, delimiter: Delimiter): { rows: RawRow[]; problems: TableProblem[] } {
  const problems: TableProblem[] = []
  const onSkip = (error: CsvError | undefined) => {
    problems.push({ line: Number(error?.lines ?? 1), code: 'broken-quotes', details: {} })
    return undefined
  }
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: onSkip,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    const rows = parsed.map(({ info, record }) => ({
      line: info.lines - lineEndsIn(record),
      cells: record.map(unguardFormula),
    }))
    return { rows, problems }
  } catch (error) {
    onSkip(error as CsvError)
    return { rows: [], problems }
  }
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}
