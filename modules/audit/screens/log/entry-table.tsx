import { type Column, DataTable, type TableFilter, Tag, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Entry } from '../api.ts'
import { actorWords, actWords, refusalWords } from '../entry-words.ts'
import './entry-table.css'

const outcomes = ['done', 'refused'] as const

export const isOutcome = (value: string): value is Entry['outcome'] =>
  (outcomes as readonly string[]).includes(value)

type EntryTableProps = { entries: readonly Entry[]; total: number; pageSize: number }

export const EntryTable = ({ entries, total, pageSize }: EntryTableProps): ReactNode => {
  const { t, instant } = useWords()
  const columns: Column<Entry>[] = [
    {
      id: 'at',
      label: t('audit:entry.at'),
      width: 'narrow',
      cell: ({ at }) => <time dateTime={at}>{instant(at, { seconds: true })}</time>,
    },
    { id: 'who', label: t('audit:entry.who'), cell: (entry) => actorWords(t, entry) },
    {
      id: 'what',
      label: t('audit:entry.what'),
      width: 'wide',
      cell: ({ act, refusal }) => (
        <span>
          {actWords(t, act)}
          {refusal !== undefined && <span className="entry-refusal">{refusalWords(t, refusal)}</span>}
        </span>
      ),
    },
    {
      id: 'outcome',
      label: t('audit:entry.outcome'),
      cell: ({ outcome }) =>
        outcome === 'refused' ? (
          <span>
            <Tag tone="bell">{t('audit:outcome.refused')}</Tag>
          </span>
        ) : (
          <span className="soft">{t('audit:outcome.done')}</span>
        ),
    },
    {
      id: 'record',
      label: t('audit:entry.record'),
      hidden: true,
      cell: ({ subjectType, subjectId }) => (
        <code className="entry-record">{`${subjectType} ${subjectId}`}</code>
      ),
    },
  ]
  const filters: TableFilter<Entry>[] = [
    {
      id: 'outcome',
      label: t('audit:entry.outcome'),
      options: outcomes.map((value) => ({ value, label: t(`audit:outcome.${value}`) })),
    },
  ]
  return (
    <DataTable
      caption={t('audit:log.title')}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      filters={filters}
      searchable={false}
      arrangedBy="server"
      total={total}
      pageSize={pageSize}
    />
  )
}
