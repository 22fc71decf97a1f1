import { Shape, Tag, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/naming/in-language.ts'
import type { Authority } from '../api.ts'

/** How surely something is known: a tick and its source, or a word, its source and the reason for the doubt. */
export const EvidenceLine = ({ evidence }: { evidence: Authority['evidence'][string] }): ReactNode => {
  const { t, language } = useWords()
  const { source, address, note, verified } = evidence
  return (
    <span className="evidence">
      <span className="evidence-source">
        {verified === 'verified' ? (
          <>
            <Shape tone="calm" />
            <span className="visually-hidden">{t('ui:verified.yes')}</span>
          </>
        ) : (
          <Tag tone="bell">{t('ui:verified.no')}</Tag>
        )}
        <span>{address === undefined ? source : <a href={address}>{source}</a>}</span>
      </span>
      {note !== undefined && <span className="evidence-note">{inLanguage(note, language)}</span>}
    </span>
  )
}
