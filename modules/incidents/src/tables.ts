import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import type { EntityClass } from './clocks/entity-class.ts'
import type { Stage } from './clocks/stage.ts'
import type { Direction, Kind } from './conversation/message.ts'
import type { Awaits, State, Tlp } from './notification/notification.ts'

export interface NotificationTable {
  readonly id: string
  readonly number: string
  readonly organisation: string
  readonly organisation_name: string
  readonly recipient: string
  readonly recipient_name: string
  readonly authority: string | null
  readonly entity_class: EntityClass
  readonly what: string
  readonly since: Date | null
  readonly callback_name: string
  readonly callback_phone: string
  readonly callback_dial: string
  readonly language: Language
  readonly state: State
  readonly awaits: Awaits
  readonly submitted_at: Date
  readonly submitted_by: string
  readonly submitted_by_name: string
  readonly acknowledged_at: Date | null
  readonly acknowledged_by_name: string | null
  readonly closed_at: Date | null
  readonly closed_by_name: string | null
  readonly closing_words: string | null
  readonly closing_language: Language | null
  readonly aware_at: Date
  readonly next_due_at: Date | null
  readonly tlp: Tlp
  readonly fictitious: boolean
  readonly exercise: boolean
  readonly version: number
}

interface OfNotification {
  readonly id: string
  readonly notification: string
  readonly organisation: string
  readonly recipient: string
}

export interface MessageTable extends OfNotification {
  readonly author_person: string
  readonly author_organisation: string
  readonly author_label: string
  readonly direction: Direction
  readonly kind: Kind
  readonly standard: string | null
  readonly text: string | null
  readonly language: Language
  readonly at: Date
}

export interface AttachmentTable extends OfNotification {
  readonly direction: Direction
  readonly hash: string
  readonly name: string
  readonly media_type: string
  readonly size: number
  readonly added_by: string
  readonly added_by_name: string
  readonly added_by_organisation: string
  readonly at: Date
}

export interface SubmissionTable extends OfNotification {
  readonly stage: Stage
  readonly sent_at: Date | null
  readonly reason: string | null
  readonly recorded_by_name: string
  readonly recorded_at: Date
}

export interface AwarenessTable extends OfNotification {
  readonly aware_at: Date
  readonly reason: string
  readonly attested_by_name: string
  readonly attested_at: Date
}

export type IncidentsTables = {
  'incidents.notification': NotificationTable
  'incidents.message': MessageTable
  'incidents.attachment': AttachmentTable
  'incidents.submission': SubmissionTable
  'incidents.awareness': AwarenessTable
}

export function tables(transaction: Transaction) {
  return transaction.sql.withTables<IncidentsTables>()
}
