import {
  EmptyState,
  Figure,
  SplitPage,
  useAddressSearch,
  useChangeSearch,
  useGo,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { Situation } from '../api.ts'
import { NotificationTable } from '../list/notification-table.tsx'
import { OnlyFor } from '../parts/only-for.tsx'
import { useIsWide } from '../parts/use-is-wide.ts'
import { useLiveIncidents, useNotification, useSituation } from '../questions.ts'
import '../list/list.css'
import './desk.css'
import { OpenCase } from './open-case.tsx'

/** A list by time left and one open case. */
export const Screen = (): ReactNode => (
  <OnlyFor kind="csirt">
    <Desk />
  </OnlyFor>
)

const Desk = (): ReactNode => {
  useLiveIncidents()
  const { t } = useWords()
  const situation = useSituation()
  const { open } = useAddressSearch()
  const changeSearch = useChangeSearch()
  const openId = typeof open === 'string' && open !== '' ? open : undefined
  const go = useGo()
  const isWide = useIsWide()
  useEffect(() => {
    // A small screen has no room beside the list: the case is a page of its own.
    if (openId !== undefined && !isWide) go(`/incidents/${openId}`, { replace: true })
  }, [openId, isWide, go])
  return (
    <SplitPage
      panelLabel={t('incidents:desk.openCase')}
      list={
        <div className="stack desk-list">
          <div className="desk-head">
            <h1>{titleOf(situation.data, t)}</h1>
            <p className="soft">{t('incidents:desk.order')}</p>
          </div>
          {situation.data !== undefined && <Counters situation={situation.data} />}
          <NotificationTable
            currentId={openId}
            open={(id) => changeSearch({ open: id })}
            searchFor={(id) => ({ open: id })}
            empty={
              <EmptyState title={t('incidents:desk.emptyTitle')}>{t('incidents:desk.empty')}</EmptyState>
            }
          />
        </div>
      }
      panel={openId === undefined ? isWide && <NothingOpen /> : <OpenPanel notificationId={openId} />}
    />
  )
}

function titleOf(situation: Situation | undefined, t: (key: string, values?: { count: number }) => string) {
  if (situation === undefined) return t('incidents:desk.title')
  if (situation.waitingForMe === 0) return t('incidents:desk.nothingWaits')
  return t('incidents:desk.waiting', { count: situation.waitingForMe })
}

const Counters = ({ situation }: { situation: Situation }): ReactNode => {
  const { t, number } = useWords()
  return (
    <div className="desk-counters">
      <Figure value={number(situation.open)}>
        {t('incidents:desk.count.open', { count: situation.open })}
      </Figure>
      <Figure value={number(situation.unacknowledged)}>
        {t('incidents:desk.count.unread', { count: situation.unacknowledged })}
      </Figure>
      <Figure value={number(situation.late)}>
        {t('incidents:desk.count.late', { count: situation.late })}
      </Figure>
    </div>
  )
}

const NothingOpen = (): ReactNode => {
  const { t } = useWords()
  return (
    <EmptyState title={t('incidents:desk.nothingOpen')}>{t('incidents:desk.nothingOpenHelp')}</EmptyState>
  )
}

const OpenPanel = ({ notificationId }: { notificationId: string }): ReactNode => (
  <OpenCase key={notificationId} question={useNotification(notificationId)} />
)
