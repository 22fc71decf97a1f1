import type { Column, TableFilter } from '@beffroi/ui'
import { Button, DataTable, Section, SmallClock, Tag, TileMap, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { SampleReport } from './samples.ts'
import { arriving, caption, columns as heads, reports, sectors, tiles, words } from './samples.ts'

const sectorName = (value: string): string => sectors.find((sector) => sector.value === value)?.label ?? value

const filters: TableFilter<SampleReport>[] = [
  {
    id: 'sector',
    label: heads.sector,
    options: sectors,
    holds: (row, values) => values.includes(row.sector),
  },
]

export const TablePieces = (): ReactNode => {
  const { t, instant } = useWords()
  const [rows, setRows] = useState(reports)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(['r2']))
  const columns: Column<SampleReport>[] = [
    {
      id: 'left',
      label: heads.left,
      sortable: true,
      width: 'narrow',
      value: (row) => row.due,
      cell: (row) => <SmallClock startedAt={row.started} dueAt={row.due} />,
    },
    {
      id: 'report',
      label: heads.report,
      sortable: true,
      width: 'wide',
      value: (row) => row.title,
      cell: (row) => row.title,
    },
    { id: 'who', label: heads.who, sortable: true, value: (row) => row.who, cell: (row) => row.who },
    {
      id: 'sector',
      label: heads.sector,
      value: (row) => sectorName(row.sector),
      cell: (row) => sectorName(row.sector),
    },
    {
      id: 'severity',
      label: heads.severity,
      sortable: true,
      value: (row) => row.score,
      cell: (row) => <Tag tone={row.severity}>{`${row.score} · ${row.state}`}</Tag>,
    },
    {
      id: 'started',
      label: heads.started,
      hidden: true,
      value: (row) => row.started,
      cell: (row) => instant(row.started),
    },
  ]
  return (
    <>
      <Section
        title={t('web:gallery.table')}
        aside={
          <Button small onClick={() => setRows([...reports, arriving])}>
            {t('web:gallery.newRow')}
          </Button>
        }
      >
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLink={() => '/gallery'}
          filters={filters}
          defaultSort={{ column: 'left', direction: 'ascending' }}
          currentKey="r1"
          selection={{ keys, change: setKeys }}
          pageSize={5}
          onExport={(request) => `/gallery?format=${request.format}&columns=${request.columns.join(',')}`}
        />
      </Section>
      <Section title={t('web:gallery.map')}>
        <TileMap label={words.map} tiles={tiles} valueLabel={words.mapValue} onTile={() => undefined} />
      </Section>
    </>
  )
}
