import { Columns, Page, useNow, useSession, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Listed, Situation } from '../api.ts'
import { OnlyFor } from '../parts/only-for.tsx'
import { useLiveIncidents, useNotifications, useSituation } from '../questions.ts'
import { AlarmHero } from './alarm-hero.tsx'
import './home.css'
import { OpenCasesSection } from './open-cases.tsx'
import { RunningClocks } from './running-clocks.tsx'
import { ToDo } from './to-do.tsx'

/** Is something wrong, what is running out of time, what do I do next. */
export const Screen = (): ReactNode => (
  <OnlyFor kind="authority">
    <Home />
  </OnlyFor>
)

const Home = (): ReactNode => {
  useLiveIncidents()
  const { t, day, time, instant } = useWords()
  const now = useNow(30_000)
  const session = useSession()
  const situation = useSituation()
  const open = useNotifications({ state: ['submitted', 'acknowledged'], pageSize: 50 })
  // Closing a case does not stop the law: what still runs is still shown.
  const closed = useNotifications({ state: ['closed'], clock: ['running'], pageSize: 50 })
  const cases = open.data?.items
  // A question that waits comes before everything else, also on a small screen.
  const isAsked = cases?.some(({ awaits }) => awaits === 'notifier') ?? false
  const [firstName = ''] = session.person.name.split(' ')
  return (
    <Page
      title={t('incidents:home.first', {
        name: firstName,
        mood: t(`incidents:home.mood.${moodOf(cases, closed.data?.items)}`),
      })}
      lede={
        <>
          {t('incidents:home.now', { day: day(now, 'long'), time: time(now) })}{' '}
          {lastClosed(situation.data, (at) => t('incidents:home.lastClosed', { at: instant(at) }))}
        </>
      }
    >
      {isAsked && cases !== undefined && <OpenCasesSection cases={cases} />}
      <Columns of="lead">
        <AlarmHero situation={situation.data} mayReport={session.roles.includes('reporter')} />
        <RunningClocks question={open} closed={closed.data?.items ?? []} />
      </Columns>
      {!isAsked && cases !== undefined && cases.length > 0 && <OpenCasesSection cases={cases} />}
      <ToDo situation={situation.data} secondStep={session.secondStep} roles={session.roles} />
    </Page>
  )
}

type Mood = 'unknown' | 'calm' | 'counting' | 'asked' | 'late' | 'one' | 'several'

function moodOf(cases: readonly Listed[] | undefined, closed: readonly Listed[] = []): Mood {
  if (cases === undefined) return 'unknown'
  if (cases.some(({ awaits }) => awaits === 'notifier')) return 'asked'
  if (cases.some(({ nextClock }) => nextClock?.state === 'late')) return 'late'
  if (cases.length === 0) return closed.length === 0 ? 'calm' : 'counting'
  return cases.length === 1 ? 'one' : 'several'
}

function lastClosed(situation: Situation | undefined, say: (at: string) => string): string {
  return situation?.lastClosedAt === undefined ? '' : say(situation.lastClosedAt)
}
