import { randomUUID } from 'node:crypto'
import type { Transaction } from '@beffroi/database'
import type { Mail } from './mail.ts'
import type { MailKind, MailState, QueuedMail } from './queued-mail.ts'

export interface ClaimedMail extends Mail {
  readonly id: string
  readonly key: string
  readonly kind: MailKind
  readonly attempts: number
}

/** False when the key was there already. */
export async function insertMail(
  transaction: Transaction,
  mail: QueuedMail & { readonly kind: MailKind },
): Promise<boolean> {
  // Naming the column after `on conflict` would need the right to read it, which an act may not have.
  const { rowCount } = await transaction.query(
    `insert into mail.outgoing
       (id, key, organisation, kind, recipient, language, subject, body, queued_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) on conflict do nothing`,
    [
      randomUUID(),
      mail.key,
      mail.organisation ?? null,
      mail.kind,
      mail.to,
      mail.language,
      mail.subject,
      mail.text,
      mail.now.toISOString(),
    ],
  )
  return rowCount === 1
}

// Any fixed number: whoever claims holds it until the end of the transaction, so budgets are counted one by one.
const claimLock = 7_204_111

export async function lockClaims(transaction: Transaction): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [claimLock])
}

/** The mail whose time has come, a crisis first; also one whose sender died while sending. */
export async function nextDueMail(transaction: Transaction, now: Date): Promise<ClaimedMail | undefined> {
  const { rows } = await transaction.query(
    `select id, key, kind, recipient, language, subject, body, attempts from mail.outgoing
      where state in ('waiting', 'sending') and due_at <= $1
      order by case kind when 'crisis' then 0 when 'security' then 1 else 2 end, due_at, id
      limit 1 for update skip locked`,
    [now.toISOString()],
  )
  const row = rows[0]
  return (
    row && {
      id: String(row.id),
      key: String(row.key),
      kind: row.kind as MailKind,
      to: String(row.recipient),
      language: String(row.language),
      subject: String(row.subject),
      text: String(row.body ?? ''),
      attempts: Number(row.attempts),
    }
  )
}

/** How many mails of this kind left since then: to this address, or to anybody. */
export async function countClaimed(
  transaction: Transaction,
  kind: MailKind,
  since: Date,
  recipient?: string,
): Promise<number> {
  const { rows } = await transaction.query(
    `select count(*) as claimed from mail.outgoing
      where kind = $1 and claimed_at > $2 and state in ('sending', 'sent', 'kept')
        and ($3::text is null or lower(recipient) = lower($3))`,
    [kind, since.toISOString(), recipient ?? null],
  )
  return Number(rows[0]?.claimed)
}

export async function markSending(
  transaction: Transaction,
  id: string,
  now: Date,
  leaseEnd: Date,
): Promise<void> {
  await transaction.query(
    `update mail.outgoing set state = 'sending', attempts = attempts + 1, claimed_at = $2, due_at = $3 where id = $1`,
    [id, now.toISOString(), leaseEnd.toISOString()],
  )
}

export async function markWaiting(
  transaction: Transaction,
  id: string,
  dueAt: Date,
  problem: string | null,
): Promise<void> {
  await transaction.query(
    `update mail.outgoing set state = 'waiting', due_at = $2, problem = coalesce($3, problem) where id = $1`,
    [id, dueAt.toISOString(), problem],
  )
}

export async function markEnded(
  transaction: Transaction,
  id: string,
  state: Exclude<MailState, 'waiting' | 'sending'>,
  now: Date,
  problem: string | null = null,
): Promise<void> {
  await transaction.query(
    `update mail.outgoing set state = $2, ended_at = $3, problem = $4,
       body = case when kind = 'security' and $2 <> 'kept' then null else body end
      where id = $1`,
    [id, state, now.toISOString(), problem],
  )
}
