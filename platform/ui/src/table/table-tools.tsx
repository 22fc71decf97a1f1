import type { ReactNode } from 'react'
import { useEffect, useId, useState } from 'react'
import { Icon } from '../icons/icons.tsx'
import { useWords } from '../words/use-words.ts'
import type { Column, TableFilter } from './columns.ts'
import type { ExportFormat } from './export-request.ts'
import { MenuBox } from './menu-box.tsx'
import type { TableQuery } from './table-query.ts'

type TableToolsProps<Row> = {
  columns: readonly Column<Row>[]
  shown: readonly string[]
  filters: readonly TableFilter<Row>[]
  query: TableQuery
  change: (change: Partial<TableQuery>) => void
  searchable: boolean
  exportAddress: ((format: ExportFormat) => string) | undefined
}

const toggled = (values: readonly string[], value: string, isOn: boolean) =>
  isOn ? [...values, value] : values.filter((other) => other !== value)

export const TableTools = <Row,>(props: TableToolsProps<Row>): ReactNode => {
  const { columns, shown, filters, query, change, searchable, exportAddress } = props
  const { t } = useWords()
  return (
    <div className="table-tools">
      {searchable && <SearchBox text={query.text} onText={(text) => change({ text })} />}
      {filters.map((filter) => {
        const values = query.filters[filter.id] ?? []
        return (
          <MenuBox key={filter.id} label={filter.label} count={values.length}>
            {filter.options.map((option) => (
              <label className="choice choice-small" key={option.value}>
                <input
                  type="checkbox"
                  checked={values.includes(option.value)}
                  onChange={(event) =>
                    change({
                      filters: {
                        ...query.filters,
                        [filter.id]: toggled(values, option.value, event.target.checked),
                      },
                    })
                  }
                />
                {option.label}
              </label>
            ))}
          </MenuBox>
        )
      })}
      <div className="table-tools-end">
        <MenuBox label={t('ui:table.columns')} icon="columns" end>
          {columns.map((column) => (
            <label className="choice choice-small" key={column.id}>
              <input
                type="checkbox"
                checked={shown.includes(column.id)}
                disabled={shown.length === 1 && shown.includes(column.id)}
                onChange={(event) => {
                  const next = toggled(shown, column.id, event.target.checked)
                  change({ columns: columns.map(({ id }) => id).filter((id) => next.includes(id)) })
                }}
              />
              {column.label}
            </label>
          ))}
        </MenuBox>
        {exportAddress !== undefined && (
          <MenuBox label={t('ui:table.export')} icon="download" end>
            <p className="menu-note">{t('ui:table.exportHelp')}</p>
            <a className="menu-item" href={exportAddress('csv')} download>
              {t('ui:table.exportCsv')}
            </a>
            <a className="menu-item" href={exportAddress('json')} download>
              {t('ui:table.exportJson')}
            </a>
          </MenuBox>
        )}
      </div>
    </div>
  )
}

const pauseMs = 250

/** Waits for a pause in the typing, so that a bad line is not asked at each letter. */
const SearchBox = ({ text, onText }: { text: string; onText: (text: string) => void }): ReactNode => {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState(text)
  const [told, setTold] = useState(text)
  if (text !== told) {
    setTold(text)
    setTyped(text)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait.
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => onText(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div className="search-box">
      <Icon name="search" />
      <label className="visually-hidden" htmlFor={id}>
        {t('ui:table.search')}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        value={typed}
        placeholder={t('ui:table.search')}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
