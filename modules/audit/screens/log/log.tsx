import { Answered, answered, Page, useQuestion, useTableQuery, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { EntryTable, isOutcome } from './entry-table.tsx'

const pageSize = 50

/** The organisation's log for its administrators: who did what, and what was refused. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const [{ page, filters }] = useTableQuery({ filterIds: ['outcome'] })
  const chosen = filters.outcome?.filter(isOutcome) ?? []
  // Both together are no filter: the question takes one.
  const outcome = chosen.length === 1 ? chosen[0] : undefined
  const entries = useQuestion(
    ['audit', 'entries', page, outcome],
    (signal) =>
      answered(
        api.GET('/api/v1/audit/entries', {
          params: { query: { page, pageSize, ...(outcome ? { outcome } : {}) } },
          signal,
        }),
      ),
    { keepFormer: true },
  )
  return (
    <Page title={t('audit:log.title')} lede={t('audit:log.lede')}>
      <Answered question={entries}>
        {({ items, total }) => <EntryTable entries={items} total={total} pageSize={pageSize} />}
      </Answered>
    </Page>
  )
}
