import type { ReactNode } from 'react'
import { useId } from 'react'
import { useWords } from '../words/use-words.ts'
import { Tag } from './tag.tsx'

/** On every page of an exercise: unmistakable, with the word. */
export const ExerciseBand = (): ReactNode => {
  const { t } = useWords()
  return (
    <p className="exercise-band" role="note">
      <strong>{t('ui:exercise.band')}</strong>
    </p>
  )
}

/** The word after the name of a body that was made for the demonstration. */
export const DemoMark = (): ReactNode => {
  const { t } = useWords()
  return <span className="demo-mark">{t('ui:demo.fictitious')}</span>
}

/** A rule or a fact: read in its source by a person, or not yet. */
export const VerifiedMark = ({ verified, source }: { verified: boolean; source?: ReactNode }): ReactNode => {
  const { t } = useWords()
  return (
    <span className="verified-mark">
      <Tag tone={verified ? 'calm' : 'bell'}>{t(verified ? 'ui:verified.yes' : 'ui:verified.no')}</Tag>
      {source !== undefined && <span className="soft">{source}</span>}
    </span>
  )
}

/** A word of the field with its meaning one press away; also by keyboard and touch. */
export const GlossaryTerm = ({ term, meaning }: { term: ReactNode; meaning: ReactNode }): ReactNode => {
  const id = useId()
  return (
    <span className="glossary">
      <button type="button" className="glossary-term" popoverTarget={id}>
        {term}
      </button>
      <span id={id} popover="auto" className="glossary-meaning">
        {meaning}
      </span>
    </span>
  )
}

export const Kbd = ({ children }: { children: ReactNode }): ReactNode => <kbd className="kbd">{children}</kbd>
