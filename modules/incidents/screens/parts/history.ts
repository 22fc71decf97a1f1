import type { TimelineEntry, Words } from '@beffroi/ui'
import type { Notification } from '../api.ts'
import { stageKey } from './stage-words.ts'

/** Everything that happened to a notification, oldest first, in words. */
export function historyOf(notification: Notification, { t, instant }: Words): TimelineEntry[] {
  const say = (key: string, values?: Record<string, string>) => t(`incidents:history.${key}`, values)
  const entries: TimelineEntry[] = [
    {
      id: 'submitted',
      at: notification.submittedAt,
      text: say('submitted', { recipient: notification.recipient.name }),
      who: notification.submittedBy,
      tone: 'bell',
    },
  ]
  if (notification.acknowledgedAt !== undefined) {
    entries.push({
      id: 'acknowledged',
      at: notification.acknowledgedAt,
      text: say('acknowledged'),
      who: notification.acknowledgedBy,
      tone: 'watch',
    })
  }
  for (const { id, at, author, direction, kind } of notification.messages) {
    entries.push({ id, at, text: say(`${direction}.${kind}`), who: author })
  }
  for (const { id, at, author, direction, name } of notification.attachments) {
    entries.push({ id, at, text: say(`${direction}.file`, { name }), who: author })
  }
  for (const [index, { awareAt, attestedAt, attestedBy, reason }] of notification.awareness.entries()) {
    if (reason === undefined) continue
    const text = say('awareness', { at: instant(awareAt, { zone: true }), reason })
    entries.push({ id: `awareness-${index}`, at: attestedAt, text, who: attestedBy })
  }
  for (const { id, stage, sentAt, reason, recordedAt, recordedBy } of notification.submissions) {
    const values = { stage: t(`incidents:stage.${stageKey(stage)}`), reason: reason ?? '' }
    const sent = sentAt === undefined ? undefined : instant(sentAt, { zone: true })
    const text = sent === undefined ? say('takenBack', values) : say('sent', { ...values, at: sent })
    entries.push({ id, at: recordedAt, text, who: recordedBy, tone: sent === undefined ? 'bell' : 'calm' })
  }
  if (notification.closedAt !== undefined) {
    const { closedAt, closedBy } = notification
    entries.push({ id: 'closed', at: closedAt, text: say('closed'), who: closedBy, tone: 'calm' })
  }
  return entries.toSorted((one, other) => one.at.localeCompare(other.at))
}
