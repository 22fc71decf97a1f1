import { Link, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import './desk.css'
import { CaseView } from './open-case.tsx'

/** The open case as a page of its own: on a phone, or from the link in a mail. */
export const OpenCasePage = ({ notification }: { notification: Notification }): ReactNode => {
  const { t } = useWords()
  return (
    <div className="page page-reading">
      <Link to="/desk">{t('incidents:desk.back')}</Link>
      <CaseView notification={notification} heading="h1" />
    </div>
  )
}
