import type { ReactNode } from 'react'

export type Cell = string | number | null | undefined

export type Column<Row> = {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** What the column is worth, for sort and text search in the page; a date as RFC 3339. */
  readonly value?: (row: Row) => Cell
  readonly sortable?: boolean
  /** Shown only when the reader asks for it. */
  readonly hidden?: boolean
  readonly align?: 'start' | 'end'
  readonly width?: 'narrow' | 'wide'
}

export type TableFilter<Row> = {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Whether a row has one of the values; needed only where the page itself filters. */
  readonly holds?: (row: Row, values: readonly string[]) => boolean
}
