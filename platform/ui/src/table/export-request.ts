import type { TableQuery } from './table-query.ts'

export type ExportFormat = 'csv' | 'json'

/** Exactly what is shown: the server is asked for these columns, in this order, of all pages. */
export type ExportRequest = Omit<TableQuery, 'columns' | 'page'> & {
  readonly format: ExportFormat
  readonly columns: readonly string[]
}
