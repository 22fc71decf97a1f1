import { Answered, answered, EmptyState, Timeline, useQuestion, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api } from './api.ts'
import { actorWords, actWords } from './entry-words.ts'

type RecordHistoryProps = {
  /** As the acts name it: `notification`, `person`. */
  subjectType: string
  subjectId: string
}

/** What happened to one record, for the page that shows it; who may not see the record gets an empty one. */
export const RecordHistory = ({ subjectType, subjectId }: RecordHistoryProps): ReactNode => {
  const { t } = useWords()
  const history = useQuestion(['audit', 'history', subjectType, subjectId], (signal) =>
    answered(api.GET('/api/v1/audit/history', { params: { query: { subjectType, subjectId } }, signal })),
  )
  return (
    <Answered question={history}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('audit:history.empty')} />
        ) : (
          <Timeline
            label={t('audit:history.label')}
            entries={items.map((entry) => ({
              id: entry.id,
              at: entry.at,
              text: actWords(t, entry.act),
              who: actorWords(t, entry),
            }))}
          />
        )
      }
    </Answered>
  )
}
