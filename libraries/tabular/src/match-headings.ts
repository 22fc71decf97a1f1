import type { TableProblem, TableProblemCode } from './problem.ts'
import type { ReadColumn, ReadColumns } from './read-column.ts'
import type { RawRow } from './split-rows.ts'

export interface MatchedHeadings<Row> {
  readonly places: ReadonlyMap<keyof Row, number>
  readonly problems: readonly TableProblem[]
}

/** Which column stands where. */
export function matchHeadings<Row>({ line, cells }: RawRow, columns: ReadColumns<Row>): MatchedHeadings<Row> {
  const places = new Map<keyof Row, number>()
  const problems: TableProblem[] = []
  const problem = (code: TableProblemCode, column: string) =>
    problems.push({ line, column, code, details: { column } })
  const keys = Object.keys(columns) as (keyof Row)[]

  for (const [place, cell] of cells.entries()) {
    const key = keys.find((candidate) => namesOf(columns[candidate]).includes(plain(cell)))
    if (key === undefined) problem('unknown-column', cell.trim())
    else if (places.has(key)) problem('repeated-column', cell.trim())
    else places.set(key, place)
  }
  for (const key of keys) {
    if (!places.has(key) && !columns[key].optional) problem('missing-column', columns[key].heading)
  }
  return { places, problems }
}

function namesOf({ heading, alsoNamed = [] }: ReadColumn<unknown>): string[] {
  return [heading, ...alsoNamed].map(plain)
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
