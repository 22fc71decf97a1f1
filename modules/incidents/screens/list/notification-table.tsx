import {
  type Column,
  DataTable,
  DemoMark,
  Link,
  ProblemState,
  type Search,
  SmallClock,
  type TableFilter,
  Tag,
  useAddressSearch,
  useSession,
  useTableQuery,
  useWords,
  type Words,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Listed } from '../api.ts'
import { firstLine } from '../parts/first-line.ts'
import { stageKey } from '../parts/stage-words.ts'
import { StateTag } from '../parts/state-tag.tsx'
import { useIsWide } from '../parts/use-is-wide.ts'
import { useNotifications } from '../questions.ts'
import { exportAddress, listQueryOf, pageSize } from './list-query.ts'

type NotificationTableProps = {
  empty: ReactNode
  currentId?: string | undefined
  open?: ((id: string) => void) | undefined
  /** What the address says besides when a row is opened beside the list; without it a row is a page of its own. */
  searchFor?: ((id: string) => Search) | undefined
}

/** The one list of notifications: of the desk and of an authority; the server filters, sorts and pages. */
export const NotificationTable = ({
  empty,
  currentId,
  open,
  searchFor,
}: NotificationTableProps): ReactNode => {
  const words = useWords()
  const { t } = words
  const address = useAddressSearch()
  const filters = filtersOf(words)
  const [query] = useTableQuery({ filterIds: filters.map(({ id }) => id) })
  const list = useNotifications(listQueryOf(query), { keepFormer: true, refreshEveryMs: 60_000 })
  const isWide = useIsWide()
  const isBeside = searchFor !== undefined && isWide
  const linkTo = (item: Listed, children: ReactNode) =>
    isBeside && searchFor ? (
      <Link to="/desk" search={{ ...address, ...searchFor(item.id) }} className="row-target">
        {children}
      </Link>
    ) : (
      <Link to={`/incidents/${item.id}`} className="row-target">
        {children}
      </Link>
    )
  if (list.data === undefined && list.problem !== undefined) {
    return <ProblemState problem={list.problem} onRetry={list.ask} />
  }
  return (
    <DataTable
      caption={t('incidents:list.title')}
      arrangedBy="server"
      rows={list.data?.items ?? []}
      total={list.data?.total ?? 0}
      pageSize={pageSize}
      rowKey={(item) => item.id}
      columns={columnsOf(words, linkTo)}
      filters={filters}
      defaultSort={{ column: 'timeLeft', direction: 'ascending' }}
      currentKey={currentId}
      onCurrent={isBeside ? (item) => open?.(item.id) : undefined}
      onExport={exportAddress}
      empty={list.data === undefined ? t('ui:state.loading') : empty}
    />
  )
}

function filtersOf({ t }: Words): readonly TableFilter<Listed>[] {
  const options = (filter: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`incidents:filter.${filter}.${value}`) }))
  return [
    {
      id: 'state',
      label: t('incidents:filter.state.label'),
      options: options('state', ['submitted', 'acknowledged', 'closed']),
    },
    { id: 'clock', label: t('incidents:filter.clock.label'), options: options('clock', ['late', 'soon']) },
    {
      id: 'awaits',
      label: t('incidents:filter.awaits.label'),
      options: options('awaits', ['recipient', 'notifier', 'nobody']),
    },
  ]
}

function columnsOf(
  { t, instant }: Words,
  linkTo: (item: Listed, children: ReactNode) => ReactNode,
): readonly Column<Listed>[] {
  const label = (id: string) => t(`incidents:column.${id}`)
  const time = (value: string | undefined) => (value === undefined ? '' : instant(value))
  return [
    {
      id: 'timeLeft',
      label: label('timeLeft'),
      sortable: true,
      width: 'narrow',
      cell: (item) => <TimeLeft item={item} />,
    },
    {
      id: 'what',
      label: label('what'),
      width: 'wide',
      value: (item) => item.what,
      cell: (item) => (
        <>
          {linkTo(item, firstLine(item.what))}
          <span className="row-words">
            {item.organisationName} {item.fictitious && <DemoMark />} · {item.number}
          </span>
        </>
      ),
    },
    { id: 'state', label: label('state'), cell: (item) => <Stands item={item} /> },
    {
      id: 'submittedAt',
      label: label('submittedAt'),
      sortable: true,
      cell: (item) => time(item.submittedAt),
    },
    { id: 'number', label: label('number'), sortable: true, hidden: true, cell: (item) => item.number },
    {
      id: 'organisation',
      label: label('organisation'),
      sortable: true,
      hidden: true,
      cell: (item) => item.organisationName,
    },
    { id: 'since', label: label('since'), hidden: true, cell: (item) => time(item.since) },
    { id: 'callback', label: label('callback'), hidden: true, cell: (item) => item.callback.name },
    { id: 'phone', label: label('phone'), hidden: true, cell: (item) => item.callback.phone },
    { id: 'tlp', label: label('tlp'), hidden: true, cell: (item) => `TLP:${item.tlp}` },
  ]
}

const TimeLeft = ({ item }: { item: Listed }): ReactNode => {
  const { t } = useWords()
  const { nextClock, state } = item
  if (state === 'closed' || nextClock?.startedAt === undefined || nextClock.dueAt === undefined) {
    return <span className="soft">{t('incidents:list.noClock')}</span>
  }
  return (
    <span className="row-time">
      <SmallClock startedAt={nextClock.startedAt} dueAt={nextClock.dueAt} />
      <span className="row-words">{t(`incidents:stage.${stageKey(nextClock.stage)}`)}</span>
    </span>
  )
}

const Stands = ({ item }: { item: Listed }): ReactNode => {
  const { t } = useWords()
  const { organisation } = useSession()
  const awaits = item.awaits === 'notifier' && item.organisation === organisation.id ? 'us' : item.awaits
  return (
    <span className="row-stands">
      <StateTag state={item.state} />
      {item.state !== 'closed' && item.awaits !== 'nobody' && (
        <Tag shape={false}>{t(`incidents:awaits.${awaits}`)}</Tag>
      )}
    </span>
  )
}
