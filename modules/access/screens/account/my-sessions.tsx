import { Answered, answered, Button, Card, Note, Tag, useAct, useQuestion, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type OwnSession } from '../api.ts'

/** Where the person is signed in; a session left open elsewhere is ended from here. */
export const MySessions = (): ReactNode => {
  const { t } = useWords()
  const sessions = useQuestion(['access', 'sessions'], (signal) =>
    answered(api.GET('/api/v1/access/sessions', { signal })),
  )
  const end = useAct(
    ({ sessionId }: { sessionId: string }, options) =>
      answered(
        api.POST('/api/v1/access/sessions/{sessionId}/end', { params: { path: { sessionId } }, ...options }),
      ),
    { refreshes: [['access', 'sessions']] },
  )
  const endOthers = useAct(
    (_: object, options) => answered(api.POST('/api/v1/access/sessions/endOthers', options)),
    { refreshes: [['access', 'sessions']] },
  )
  const problem = end.problem ?? endOthers.problem
  return (
    <Card title={t('access:sessions.title')}>
      <p className="soft">{t('access:sessions.words')}</p>
      {problem !== undefined && <Note tone="alarm">{problem.detail}</Note>}
      <Answered question={sessions}>
        {({ items }) => (
          <>
            <ul className="own-sessions">
              {items.map((session) => (
                <SessionLine
                  key={session.id}
                  session={session}
                  onEnd={() => void end.run({ sessionId: session.id })}
                />
              ))}
            </ul>
            {items.length > 2 && (
              <Button small onClick={() => void endOthers.run({})}>
                {t('access:sessions.endOthers')}
              </Button>
            )}
          </>
        )}
      </Answered>
    </Card>
  )
}

const SessionLine = ({ session, onEnd }: { session: OwnSession; onEnd: () => void }): ReactNode => {
  const { t, instant } = useWords()
  const since = instant(session.createdAt)
  return (
    <li>
      <span>
        {t('access:sessions.since', { since })}
        <span className="soft own-session-seen">
          {session.organisation.name} · {t('access:sessions.seen', { seen: instant(session.lastSeenAt) })}
        </span>
      </span>
      {session.current ? (
        <Tag tone="calm">{t('access:sessions.current')}</Tag>
      ) : (
        <Button small aria-label={t('access:sessions.endOf', { since })} onClick={onEnd}>
          {t('access:sessions.end')}
        </Button>
      )}
    </li>
  )
}
