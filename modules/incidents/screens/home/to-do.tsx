import { LinkButton, Section, TaskList, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Situation } from '../api.ts'
import { dutiesOf } from './duties.ts'

type ToDoProps = {
  situation: Situation | undefined
  secondStep: boolean | undefined
  roles: readonly string[]
}

/** At most five things, only true ones, each with why and how long. */
export const ToDo = ({ situation, secondStep, roles }: ToDoProps): ReactNode => {
  const { t } = useWords()
  const duties = dutiesOf({ situation, secondStep, roles })
  if (duties.length === 0) return null
  return (
    <Section title={t('incidents:todo.title')}>
      <TaskList
        numbered
        tasks={duties.map(({ key, to }) => ({
          id: key,
          title: t(`incidents:todo.${key}.title`),
          why: t(`incidents:todo.${key}.why`),
          action: <LinkButton to={to}>{t(`incidents:todo.${key}.action`)}</LinkButton>,
        }))}
      />
    </Section>
  )
}
