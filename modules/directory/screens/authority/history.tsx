import { answered, Card, Timeline, useQuestion, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api } from '../api.ts'

const said = new Set([
  'add-contact',
  'edit-contact',
  'remove-contact',
  'confirm-contacts',
  'link-organisation',
  'register-authority',
])

/** What the reader's organisation did to this record, as the log tells it; nothing where it had no part. */
export const History = ({ authorityId }: { authorityId: string }): ReactNode => {
  const { t } = useWords()
  const { data } = useQuestion(['audit', 'history', authorityId], () =>
    answered(
      api.GET('/api/v1/audit/history', {
        params: { query: { subjectType: 'authority', subjectId: authorityId } },
      }),
    ),
  )
  const entries = data?.items.flatMap(({ id, at, act, actorLabel }) => {
    const [, name = ''] = act.split('.')
    return said.has(name) ? [{ id, at, text: t(`directory:act.${name}`), who: actorLabel }] : []
  })
  if (!entries || entries.length === 0) return null
  return (
    <Card title={t('directory:show.history')}>
      <Timeline label={t('directory:show.history')} entries={entries.slice(0, 20)} />
    </Card>
  )
}
