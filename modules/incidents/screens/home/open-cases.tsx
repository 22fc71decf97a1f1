import { LinkButton, Section, Tag, TaskList, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Listed } from '../api.ts'
import { firstLine } from '../parts/first-line.ts'
import { StateTag } from '../parts/state-tag.tsx'

export const OpenCasesSection = ({ cases }: { cases: readonly Listed[] }): ReactNode => {
  const { t } = useWords()
  return (
    <Section title={t('incidents:home.open')}>
      <OpenCases cases={cases} />
    </Section>
  )
}

/** Those that wait for us stand on top. */
const OpenCases = ({ cases }: { cases: readonly Listed[] }): ReactNode => {
  const { t, instant } = useWords()
  const ordered = cases.toSorted((one, other) => rank(one) - rank(other))
  return (
    <TaskList
      tasks={ordered.map((item) => ({
        id: item.id,
        title: firstLine(item.what),
        to: `/incidents/${item.id}`,
        why: t('incidents:home.reportedAt', { number: item.number, at: instant(item.submittedAt) }),
        action:
          item.awaits === 'notifier' ? (
            <>
              <Tag tone="bell">{t('incidents:home.askedTag')}</Tag>
              <LinkButton to={`/incidents/${item.id}`} look="primary">
                {t('incidents:home.answer')}
              </LinkButton>
            </>
          ) : (
            <StateTag state={item.state} />
          ),
      }))}
    />
  )
}

function rank({ awaits }: Listed): number {
  return awaits === 'notifier' ? 0 : 1
}
