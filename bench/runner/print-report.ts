import { isMet, type Report, type Table, type Verdict } from './bench.ts'

export function printReport(name: string, report: Report): string {
  const facts = Object.entries(report.facts).map(([fact, value]) => `  ${fact}: ${value}`)
  const verdicts = report.verdicts.map(printVerdict)
  return [`# ${name}`, ...facts, ...report.tables.map(printTable), '', ...verdicts, ''].join('\n')
}

function printTable({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(written))
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
  return ['', title, ...lines.map((line) => `  ${line}`)].join('\n')
}

function printVerdict(verdict: Verdict): string {
  const { what, figure, unit, aim } = verdict
  const wanted = aim ? ('atLeast' in aim ? `at least ${aim.atLeast}` : `below ${aim.below}`) : undefined
  const judged = wanted ? `  (aim: ${wanted} ${unit}; ${isMet(verdict) ? 'met' : 'NOT met'})` : ''
  return `= ${what}: ${written(figure)} ${unit}${judged}`
}

function written(cell: string | number): string {
  if (typeof cell === 'string') return cell
  if (Number.isNaN(cell)) return '-'
  return Math.abs(cell) >= 100 || Number.isInteger(cell)
    ? String(Math.round(cell))
    : cell.toFixed(cell < 10 ? 2 : 1)
}
