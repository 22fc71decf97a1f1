import { Shape, Tag, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/authority/in-language.ts'
import type { Authority } from '../api.ts'

type Evidence = Authority['evidence'][string]

/** What stands for one field: its own evidence, else that of the record. */
export function evidenceOf(authority: Authority, field: string): Evidence {
  const { evidence, verified, source, note } = authority
  return evidence[field] ?? { verified, source, ...(note ? { note } : {}) }
}

/** A fact with how surely it is known: a tick and its source, or a word and the reason for the doubt. */
export const FactValue = ({ evidence, children }: { evidence: Evidence; children: ReactNode }): ReactNode => {
  const { t, language } = useWords()
  const { source, address, note, verified } = evidence
  const isVerified = verified === 'verified'
  return (
    <>
      <span className="fact-value">{children}</span>
      <span className="fact-source">
        {isVerified ? (
          <>
            <Shape tone="calm" />
            <span className="visually-hidden">{t('ui:verified.yes')} : </span>
          </>
        ) : (
          <Tag tone="bell">{t('ui:verified.no')}</Tag>
        )}
        <span>{address === undefined ? source : <a href={address}>{source}</a>}</span>
      </span>
      {note !== undefined && <span className="fact-note">{inLanguage(note, language)}</span>}
    </>
  )
}
