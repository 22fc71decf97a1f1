import { Answered, usePathParameter } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { OpenCasePage } from '../desk/open-case-page.tsx'
import { useLiveIncidents, useNotification } from '../questions.ts'
import { NotifierView } from './notifier-view.tsx'

/** One notification, for the side of the conversation that reads it. */
export const Screen = (): ReactNode => {
  useLiveIncidents()
  const question = useNotification(usePathParameter('notificationId'))
  return (
    <Answered question={question} whole>
      {(notification) =>
        notification.side === 'officer' ? (
          <OpenCasePage notification={notification} />
        ) : (
          <NotifierView notification={notification} />
        )
      }
    </Answered>
  )
}
