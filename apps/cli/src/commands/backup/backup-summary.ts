import type { Hands } from '../../command-line/command.ts'

interface Summary {
  readonly tables: Readonly<Record<string, { readonly rows: number }>>
  readonly files: number
}

export function summaryLines(hands: Hands, { tables, files }: Summary, file: string): string[] {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  const values = { file, tables: Object.keys(tables).length, rows, files }
  return [hands.t('cli:results.backup', values)]
}
