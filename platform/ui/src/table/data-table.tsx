import type { ReactNode } from 'react'
import { useRef } from 'react'
import { EmptyState } from '../states/states.tsx'
import { useWords } from '../words/use-words.ts'
import { arrangeRows } from './arrange-rows.ts'
import type { Column, TableFilter } from './columns.ts'
import { role } from './explicit-role.ts'
import type { ExportFormat, ExportRequest } from './export-request.ts'
import { Pages } from './pages.tsx'
import { HeadCell, TableRow } from './table-parts.tsx'
import type { TableQuery } from './table-query.ts'
import { TableTools } from './table-tools.tsx'
import { useNewRows } from './use-new-rows.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useTableQuery } from './use-table-query.ts'

export type DataTableProps<Row> = {
  /** Read to who cannot see it, and shown above when `showCaption`. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where Enter and a click lead. */
  rowLink?: ((row: Row) => string) | undefined
  filters?: readonly TableFilter<Row>[] | undefined
  searchable?: boolean | undefined
  /** `page`: all rows are given and arranged here. `server`: these rows are the answer to `useTableQuery`. */
  arrangedBy?: 'page' | 'server' | undefined
  /** With `server`: how many rows there are in all. */
  total?: number | undefined
  pageSize?: number | undefined
  /** Sort before the reader chooses one. */
  defaultSort?: TableQuery['sort']
  empty?: ReactNode
  selection?:
    | { readonly keys: ReadonlySet<string>; readonly change: (keys: ReadonlySet<string>) => void }
    | undefined
  /** The row whose details stand beside the table. */
  currentKey?: string | undefined
  /** Called when J or K moves to a row. */
  onCurrent?: ((row: Row) => void) | undefined
  /** Address of the export; the browser downloads it. */
  onExport?: ((request: ExportRequest) => string) | undefined
  /** Where the page has two tables. */
  prefix?: string | undefined
}

export const DataTable = <Row,>(props: DataTableProps<Row>): ReactNode => {
  const { caption, columns, rows, rowKey, rowLink, filters = [], arrangedBy = 'page', pageSize = 25 } = props
  const { selection, currentKey, onCurrent, onExport, prefix, searchable = true, defaultSort, empty } = props
  const { t, language } = useWords()
  const [asked, change] = useTableQuery({ prefix, filterIds: filters.map((filter) => filter.id) })
  const query: TableQuery = { ...asked, sort: asked.sort ?? defaultSort }
  const table = useRef<HTMLTableElement>(null)

  const shownColumns = columns.filter(
    (column) => asked.columns?.includes(column.id) ?? column.hidden !== true,
  )
  const arranged = arrangedBy === 'server' ? rows : arrangeRows(rows, query, { columns, filters, language })
  const total = arrangedBy === 'server' ? (props.total ?? rows.length) : arranged.length
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(query.page, pageCount)
  const shownRows =
    arrangedBy === 'server' ? arranged : arranged.slice((page - 1) * pageSize, page * pageSize)
  const shownKeys = shownRows.map(rowKey)
  const newKeys = useNewRows(rows.map(rowKey))
  useRowKeys(table, (key) => {
    const row = shownRows.find((candidate) => rowKey(candidate) === key)
    if (row !== undefined) onCurrent?.(row)
  })

  const isNarrowed = query.text !== '' || Object.keys(query.filters).length > 0
  const select = (key: string, isOn: boolean) => {
    const keys = new Set(selection?.keys)
    if (isOn) keys.add(key)
    else keys.delete(key)
    selection?.change(keys)
  }
  const exportAddress =
    onExport === undefined
      ? undefined
      : (format: ExportFormat) =>
          onExport({
            format,
            text: query.text,
            sort: query.sort,
            filters: query.filters,
            columns: shownColumns.map((column) => column.id),
          })

  return (
    <div className="data-table">
      <TableTools
        columns={columns}
        shown={shownColumns.map((column) => column.id)}
        filters={filters}
        query={query}
        change={change}
        searchable={searchable}
        exportAddress={exportAddress}
      />
      <p className="visually-hidden" role="status">
        {t('ui:table.count', { count: total })}
      </p>
      {shownRows.length === 0 ? (
        isNarrowed ? (
          <EmptyState title={t('ui:table.noMatch')}>{t('ui:table.noMatchHelp')}</EmptyState>
        ) : (
          (empty ?? <EmptyState title={t('ui:table.empty')} />)
        )
      ) : (
        <table ref={table} className="table" {...role('table')}>
          <caption className="visually-hidden">{caption}</caption>
          <thead {...role('rowgroup')}>
            <tr {...role('row')}>
              {selection !== undefined && (
                <th scope="col" {...role('columnheader')} className="cell-select">
                  <input
                    type="checkbox"
                    aria-label={t('ui:table.selectPage')}
                    checked={shownKeys.every((key) => selection.keys.has(key))}
                    onChange={(event) =>
                      selection.change(
                        event.target.checked
                          ? new Set([...selection.keys, ...shownKeys])
                          : new Set([...selection.keys].filter((key) => !shownKeys.includes(key))),
                      )
                    }
                  />
                </th>
              )}
              {shownColumns.map((column) => (
                <HeadCell
                  key={column.id}
                  column={column}
                  sort={query.sort}
                  onSort={(sort) => change({ sort })}
                />
              ))}
            </tr>
          </thead>
          <tbody {...role('rowgroup')}>
            {shownRows.map((row) => {
              const key = rowKey(row)
              return (
                <TableRow
                  key={key}
                  row={row}
                  rowKey={key}
                  columns={shownColumns}
                  link={rowLink?.(row)}
                  isCurrent={key === currentKey}
                  isNew={newKeys.has(key)}
                  isSelected={selection?.keys.has(key)}
                  onSelect={(isOn) => select(key, isOn)}
                />
              )
            })}
          </tbody>
        </table>
      )}
      <Pages
        page={page}
        pageCount={pageCount}
        total={total}
        pageSize={pageSize}
        onPage={(next) => change({ page: next })}
      />
    </div>
  )
}
