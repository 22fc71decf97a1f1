import { ExerciseBand, useOptionalSession, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { Foot } from './foot.tsx'
import { OpenScreen } from './open-screen.tsx'
import { TopBar } from './top-bar.tsx'
import { useArrival } from './use-arrival.ts'
import './shell.css'

/** Around every screen: the bar, what must never be forgotten, the foot. */
export const Shell = (): ReactNode => {
  const { t } = useWords()
  const session = useOptionalSession()
  const announced = useArrival()
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('web:shell.skip')}
      </a>
      <TopBar session={session} />
      {session?.exercise === true && <ExerciseBand />}
      {session?.demo === true && <p className="shell-demo">{t('web:shell.demo')}</p>}
      <main id="main" tabIndex={-1} className="shell-main">
        <OpenScreen />
      </main>
      <Foot />
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </div>
  )
}
