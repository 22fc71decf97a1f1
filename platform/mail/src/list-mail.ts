import type { Transaction } from '@beffroi/database'
import type { MailKind, MailState } from './queued-mail.ts'

export interface ListedMail {
  readonly id: string
  readonly organisation?: string
  readonly kind: MailKind
  readonly to: string
  readonly language: string
  readonly subject: string
  /** Absent once a security mail has been sent. */
  readonly text?: string
  readonly state: MailState
  readonly attempts: number
  readonly queuedAt: Date
  readonly endedAt?: Date
  readonly problem?: string
}

export interface MailPage {
  readonly items: readonly ListedMail[]
  readonly total: number
}

/** The newest mails this transaction may see: one organisation's, or all with platform reach. Pages from 1. */
export async function listMail(
  transaction: Transaction,
  { page, pageSize = 25 }: { readonly page: number; readonly pageSize?: number },
): Promise<MailPage> {
  const { rows } = await transaction.query(
    `select id, organisation, kind, recipient, language, subject, body, state, attempts, queued_at, ended_at, problem
       from mail.outgoing order by queued_at desc, id limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  )
  const counted = await transaction.query('select count(*) as total from mail.outgoing')
  return { items: rows.map(listedMail), total: Number(counted.rows[0]?.total) }
}

function listedMail(row: Record<string, unknown>): ListedMail {
  return {
    id: String(row.id),
    kind: row.kind as MailKind,
    to: String(row.recipient),
    language: String(row.language),
    subject: String(row.subject),
    state: row.state as MailState,
    attempts: Number(row.attempts),
    queuedAt: row.queued_at as Date,
    ...(row.organisation === null ? {} : { organisation: String(row.organisation) }),
    ...(row.body === null ? {} : { text: String(row.body) }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at as Date }),
    ...(row.problem === null ? {} : { problem: String(row.problem) }),
  }
}
