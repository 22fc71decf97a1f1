import { type Language, languages } from '@beffroi/i18n'
import { z } from 'zod'
import type { AttachmentRow } from '../attachment/attachment-store.ts'
import type { AwarenessRow } from '../clocks/awareness-store.ts'
import { clockView } from '../clocks/clock-view.ts'
import { entityClasses } from '../clocks/entity-class.ts'
import { stages } from '../clocks/stage.ts'
import type { SubmissionRow } from '../clocks/submission.ts'
import { directions, kinds } from '../conversation/message.ts'
import type { MessageRow } from '../conversation/message-store.ts'
import { standardText } from '../conversation/standard-messages.ts'
import { awaiting, states, tlpLabels } from './notification.ts'
import type { NotificationRow } from './notification-store.ts'

const instant = z.iso.datetime()
const language = z.enum(languages)

const party = z.object({ id: z.uuid(), name: z.string() })

const record = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(states),
  awaits: z.enum(awaiting),
  organisation: party,
  recipient: party,
  authority: z.uuid().optional(),
  entityClass: z.enum(entityClasses),
  what: z.string(),
  /** Absent when the notifier did not know. */
  since: instant.optional(),
  callback: z.object({ name: z.string(), phone: z.string(), dial: z.string() }),
  language,
  submittedAt: instant,
  submittedBy: z.string(),
  acknowledgedAt: instant.optional(),
  acknowledgedBy: z.string().optional(),
  closedAt: instant.optional(),
  closedBy: z.string().optional(),
  closingWords: z.string().optional(),
  awareAt: instant,
  tlp: z.enum(tlpLabels),
  fictitious: z.boolean(),
  exercise: z.boolean(),
  version: z.int(),
})

const message = z.object({
  id: z.uuid(),
  at: instant,
  author: z.string(),
  direction: z.enum(directions),
  kind: z.enum(kinds),
  /** A standard message in the reader's language, a free text as it was written. */
  text: z.string(),
  language,
  standard: z.string().optional(),
})

const attachment = z.object({
  id: z.uuid(),
  at: instant,
  author: z.string(),
  direction: z.enum(directions),
  /** As the sender called it; nobody has looked inside. */
  name: z.string(),
  size: z.int(),
})

const submission = z.object({
  id: z.uuid(),
  stage: z.enum(stages),
  /** Absent: taken back. */
  sentAt: instant.optional(),
  reason: z.string().optional(),
  recordedBy: z.string(),
  recordedAt: instant,
})

const attestation = z.object({
  awareAt: instant,
  attestedBy: z.string(),
  attestedAt: instant,
  /** Absent for the first value, which is the submission itself. */
  reason: z.string().optional(),
})

const earlier = z.object({
  id: z.uuid(),
  number: z.string(),
  what: z.string(),
  state: z.enum(states),
  submittedAt: instant,
})

export const notificationView = record.extend({
  side: z.enum(['notifier', 'officer', 'reader']),
  clocks: z.array(clockView),
  messages: z.array(message),
  attachments: z.array(attachment),
  submissions: z.array(submission),
  awareness: z.array(attestation),
  /** Other notifications of the same body, newest first. */
  earlier: z.array(earlier),
})

export function recordView(row: NotificationRow): z.output<typeof record> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    awaits: row.awaits,
    organisation: { id: row.organisation, name: row.organisation_name },
    recipient: { id: row.recipient, name: row.recipient_name },
    ...(row.authority ? { authority: row.authority } : {}),
    entityClass: row.entity_class,
    what: row.what,
    ...(row.since ? { since: row.since.toISOString() } : {}),
    callback: { name: row.callback_name, phone: row.callback_phone, dial: row.callback_dial },
    language: row.language,
    submittedAt: row.submitted_at.toISOString(),
    submittedBy: row.submitted_by_name,
    ...(row.acknowledged_at ? { acknowledgedAt: row.acknowledged_at.toISOString() } : {}),
    ...(row.acknowledged_by_name ? { acknowledgedBy: row.acknowledged_by_name } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(row.closed_by_name ? { closedBy: row.closed_by_name } : {}),
    ...(row.closing_words ? { closingWords: row.closing_words } : {}),
    awareAt: row.aware_at.toISOString(),
    tlp: row.tlp,
    fictitious: row.fictitious,
    exercise: row.exercise,
    version: row.version,
  }
}

export function messageView(row: MessageRow, reader: Language): z.output<typeof message> {
  const standard = row.standard ? standardText(row.standard, reader) : undefined
  return {
    id: row.id,
    at: row.at.toISOString(),
    author: row.author_label,
    direction: row.direction,
    kind: row.kind,
    text: [standard, row.text].filter((part) => part !== undefined && part !== null).join('\n\n'),
    language: standard !== undefined && row.text === null ? reader : row.language,
    ...(row.standard ? { standard: row.standard } : {}),
  }
}

export function attachmentView(row: AttachmentRow): z.output<typeof attachment> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    author: row.added_by_name,
    direction: row.direction,
    name: row.name,
    size: row.size,
  }
}

export function submissionView(row: SubmissionRow): z.output<typeof submission> {
  return {
    id: row.id,
    stage: row.stage,
    ...(row.sent_at ? { sentAt: row.sent_at.toISOString() } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    recordedBy: row.recorded_by_name,
    recordedAt: row.recorded_at.toISOString(),
  }
}

export function awarenessViews(
  row: NotificationRow,
  attested: readonly AwarenessRow[],
): z.output<typeof attestation>[] {
  const submittedAt = row.submitted_at.toISOString()
  return [
    { awareAt: submittedAt, attestedBy: row.submitted_by_name, attestedAt: submittedAt },
    ...attested.map((attestation) => ({
      awareAt: attestation.aware_at.toISOString(),
      attestedBy: attestation.attested_by_name,
      attestedAt: attestation.attested_at.toISOString(),
      reason: attestation.reason,
    })),
  ]
}

export function earlierView(row: NotificationRow): z.output<typeof earlier> {
  return {
    id: row.id,
    number: row.number,
    what: row.what,
    state: row.state,
    submittedAt: row.submitted_at.toISOString(),
  }
}
