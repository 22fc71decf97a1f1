import { EmptyState, LinkButton, Page, useHasRole, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { OnlyFor } from '../parts/only-for.tsx'
import { useLiveIncidents } from '../questions.ts'
import './list.css'
import { NotificationTable } from './notification-table.tsx'

/** All that this authority ever reported. */
export const Screen = (): ReactNode => (
  <OnlyFor kind="authority">
    <List />
  </OnlyFor>
)

const List = (): ReactNode => {
  useLiveIncidents()
  const { t } = useWords()
  const mayReport = useHasRole('reporter')
  const report = mayReport && (
    <LinkButton to="/incidents/new" look="bell">
      {t('incidents:home.report')}
    </LinkButton>
  )
  return (
    <Page
      width="wide"
      title={t('incidents:list.title')}
      lede={t('incidents:list.lede')}
      actions={report || undefined}
    >
      <NotificationTable
        empty={<EmptyState title={t('incidents:list.emptyTitle')}>{t('incidents:list.empty')}</EmptyState>}
      />
    </Page>
  )
}
