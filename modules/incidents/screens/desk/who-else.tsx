import { Link, Section, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import { firstLine } from '../parts/first-line.ts'
import { StateTag } from '../parts/state-tag.tsx'

/** What the same body reported before. */
export const WhoElse = ({ notification }: { notification: Notification }): ReactNode => {
  const { t, instant } = useWords()
  const { earlier, organisation } = notification
  return (
    <Section title={t('incidents:desk.earlier', { name: organisation.name })}>
      {earlier.length === 0 ? (
        <p className="soft">{t('incidents:desk.noEarlier')}</p>
      ) : (
        <ul className="earlier">
          {earlier.map((one) => (
            <li key={one.id}>
              <Link to={`/incidents/${one.id}`}>{firstLine(one.what)}</Link>
              <span className="soft small">
                {one.number} · {instant(one.submittedAt)}
              </span>
              <StateTag state={one.state} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
