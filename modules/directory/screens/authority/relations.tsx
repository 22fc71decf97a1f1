import { Card, KeyValue, Link, Tag, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/naming/in-language.ts'
import type { Authority, Mention } from '../api.ts'

/** What an authority belongs to, serves, was and became. */
export const Relations = ({ authority }: { authority: Authority }): ReactNode => {
  const { t } = useWords()
  const { parent, children, servedBy, serves, predecessors, successors } = authority
  const groups: [string, readonly Mentioned[]][] = [
    ['successor', successors],
    ['predecessor', predecessors],
    ['parent', parent ? [parent] : []],
    ['children', children],
    ['servedBy', servedBy],
    ['serves', serves],
  ]
  const shown = groups.filter(([, members]) => members.length > 0)
  if (shown.length === 0) return null
  return (
    <Card title={t('directory:show.relations')}>
      <div className="relations">
        <KeyValue
          pairs={shown.map(([key, members]) => ({
            key,
            label: t(`directory:show.${key}`),
            // A merged commune often has the name of its successor: the code tells them apart.
            value: <Mentions members={members} withCode={key === 'predecessor' || key === 'successor'} />,
          }))}
        />
      </div>
    </Card>
  )
}

type Mentioned = Mention & {
  readonly verified?: 'verified' | 'unverified'
  readonly note?: Authority['name']
}

const Mentions = ({ members, withCode }: { members: readonly Mentioned[]; withCode: boolean }): ReactNode => {
  const { t, language } = useWords()
  return (
    <ul className="mentions">
      {members.map(({ id, name, code, verified, note }) => (
        <li key={id}>
          <Link to={`/directory/${id}`}>{inLanguage(name, language)}</Link>
          {withCode && <span className="soft">{code}</span>}
          {verified === 'unverified' && (
            <span title={note && inLanguage(note, language)}>
              <Tag tone="bell">{t('ui:verified.no')}</Tag>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
