import type { Fact } from '@beffroi/acts'
import { type Follower, follower } from '@beffroi/events'
import {
  fileAttached,
  messageSent,
  notificationAcknowledged,
  notificationClosed,
  notificationSubmitted,
} from './events.ts'
import { mailNotice } from './notices/mail-notice.ts'
import type { Occasion } from './notices/notice.ts'
import type { IncidentsParts } from './parts.ts'

export function followers(parts: IncidentsParts): readonly Follower[] {
  const act = mailNotice(parts)
  const notice = (
    fact: Fact<{ readonly notification: string }>,
    to: 'officers' | 'notifier',
    occasion: Occasion,
  ) => ({
    notificationId: fact.payload.notification,
    occasion,
    to,
    fact: fact.id,
    at: fact.at.toISOString(),
  })
  return [
    follower({
      name: 'incidents.mail-officers-of-notification',
      on: notificationSubmitted,
      act,
      input: (fact) => notice(fact, 'officers', 'submitted'),
    }),
    follower({
      name: 'incidents.mail-notifier-of-acknowledgement',
      on: notificationAcknowledged,
      act,
      input: (fact) => ({ ...notice(fact, 'notifier', 'acknowledged'), told: fact.payload.withMessage }),
    }),
    follower({
      name: 'incidents.mail-other-side-of-message',
      on: messageSent,
      act,
      input: (fact) =>
        fact.payload.direction === 'toCsirt'
          ? notice(fact, 'officers', 'reply')
          : notice(fact, 'notifier', fact.payload.kind === 'question' ? 'question' : 'message'),
    }),
    follower({
      name: 'incidents.mail-other-side-of-file',
      on: fileAttached,
      act,
      input: (fact) =>
        fact.payload.direction === 'toCsirt'
          ? notice(fact, 'officers', 'reply')
          : notice(fact, 'notifier', 'message'),
    }),
    follower({
      name: 'incidents.mail-notifier-of-closing',
      on: notificationClosed,
      act,
      input: (fact) => notice(fact, 'notifier', 'closed'),
    }),
  ]
}
