import type { ReactNode } from 'react'
import { Link } from '../screens/navigation.tsx'
import { useWords } from '../words/use-words.ts'
import type { Column } from './columns.ts'
import { role } from './explicit-role.ts'
import type { TableSort } from './table-query.ts'

const classOf = <Row,>(column: Column<Row>) =>
  [column.align === 'end' ? 'cell-end' : '', column.width === undefined ? '' : `cell-${column.width}`]
    .filter((name) => name !== '')
    .join(' ') || undefined

type HeadCellProps<Row> = {
  column: Column<Row>
  sort: TableSort | undefined
  onSort: (sort: TableSort) => void
}

export const HeadCell = <Row,>({ column, sort, onSort }: HeadCellProps<Row>): ReactNode => {
  const direction = sort?.column === column.id ? sort.direction : undefined
  return (
    <th scope="col" {...role('columnheader')} className={classOf(column)} aria-sort={direction}>
      {column.sortable === true ? (
        <button
          type="button"
          className="sort-button"
          onClick={() =>
            onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
          }
        >
          {column.label}
          <svg className="sort-arrow" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
            <path d={direction === 'descending' ? 'M0 2h8L4 7Z' : 'M0 6h8L4 1Z'} />
          </svg>
        </button>
      ) : (
        column.label
      )}
    </th>
  )
}

type TableRowProps<Row> = {
  row: Row
  rowKey: string
  columns: readonly Column<Row>[]
  link: string | undefined
  isCurrent: boolean
  isNew: boolean
  isSelected: boolean | undefined
  onSelect: (isOn: boolean) => void
}

export const TableRow = <Row,>(props: TableRowProps<Row>): ReactNode => {
  const { row, rowKey, columns, link, isCurrent, isNew, isSelected, onSelect } = props
  const { t } = useWords()
  const nameOf = (column: Column<Row> | undefined): string => String(column?.value?.(row) ?? rowKey)
  const main = columns.find((column) => column.width === 'wide') ?? columns[0]
  return (
    <tr
      {...role('row')}
      data-key={rowKey}
      className={`${isNew ? 'row-new' : ''}${link === undefined ? '' : ' row-link'}`.trim() || undefined}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {isSelected !== undefined && (
        <td {...role('cell')} className="cell-select">
          <input
            type="checkbox"
            aria-label={t('ui:table.select', { name: nameOf(main) })}
            checked={isSelected}
            onChange={(event) => onSelect(event.target.checked)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} {...role('cell')} className={classOf(column)} data-label={column.label}>
          {column === main && link !== undefined ? (
            <Link to={link} className="row-target">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
