import type { Clock } from '@beffroi/clock'
import type { Database, Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import type { Mailer } from './mailer.ts'
import {
  type ClaimedMail,
  countClaimed,
  lockClaims,
  markEnded,
  markSending,
  markWaiting,
  nextDueMail,
} from './outgoing-store.ts'
import type { MailKind } from './queued-mail.ts'

const minute = 60_000
const hour = 60 * minute

/** How long after each failed attempt the next one follows; after the last, the mail has failed. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour]

// Longer than the patience of the adapter, so that a mail is claimed twice only when its sender is dead.
const lease = 5 * minute

export interface MailBudgets {
  /** Mails of kind `security` to one address in an hour. */
  readonly securityPerAddress: number
  /** Mails of a kind in an hour, to anybody. A crisis has no bound but the server's. */
  readonly perHour: Readonly<Partial<Record<MailKind, number>>>
}

export const mailBudgets: MailBudgets = {
  securityPerAddress: 3,
  perHour: { ordinary: 3000, security: 1000 },
}

export interface DeliveryCount {
  readonly delivered: number
  readonly retried: number
  readonly failed: number
  /** Over the budget of the address: never sent. */
  readonly dropped: number
  /** Over the budget of the hour: sent later. */
  readonly postponed: number
}

/**
 * Sends what is due, outside any transaction. At least once: when the sender dies between the server's yes and
 * our note of it, the mail goes out again, with the same Message-ID.
 */
export async function deliverQueuedMail(
  database: Database,
  mailer: Mailer,
  clock: Clock,
  options: { readonly limit?: number; readonly budgets?: MailBudgets } = {},
): Promise<DeliveryCount> {
  const inPlatform = <T>(work: (transaction: Transaction) => Promise<T>) =>
    database.transaction({ reach: 'platform' }, work)
  const budgets = options.budgets ?? mailBudgets
  const count = { delivered: 0, retried: 0, failed: 0, dropped: 0, postponed: 0 }
  for (let left = options.limit ?? 100; left > 0; left--) {
    // One by one, so that no mail waits claimed behind a server that hangs.
    const claim = await inPlatform((transaction) => claimNext(transaction, clock.now(), budgets))
    if (claim === undefined) break
    if (claim === 'dropped' || claim === 'postponed') {
      count[claim] += 1
      continue
    }
    const refusal = await mailer.send(claim, claim.key)
    const outcome = await inPlatform((transaction) =>
      note(transaction, claim, refusal, mailer.keeps, clock.now()),
    )
    count[outcome] += 1
  }
  return count
}

async function claimNext(
  transaction: Transaction,
  now: Date,
  budgets: MailBudgets,
): Promise<ClaimedMail | 'dropped' | 'postponed' | undefined> {
  await lockClaims(transaction)
  const mail = await nextDueMail(transaction, now)
  if (mail === undefined) return undefined
  const anHourAgo = new Date(now.getTime() - hour)
  if (await isOverAddressBudget(transaction, mail, anHourAgo, budgets)) {
    // A link that comes an hour late helps nobody; a queue of them would only go on with the bombing.
    await markEnded(transaction, mail.id, 'dropped', now)
    return 'dropped'
  }
  if (await isOverHourBudget(transaction, mail, anHourAgo, budgets)) {
    await markWaiting(transaction, mail.id, new Date(now.getTime() + 5 * minute), null)
    return 'postponed'
  }
  await markSending(transaction, mail.id, now, new Date(now.getTime() + lease))
  return mail
}

async function isOverAddressBudget(
  transaction: Transaction,
  mail: ClaimedMail,
  since: Date,
  budgets: MailBudgets,
): Promise<boolean> {
  // What was begun already is the same mail again, not another one.
  if (mail.kind !== 'security' || mail.attempts > 0) return false
  return (await countClaimed(transaction, 'security', since, mail.to)) >= budgets.securityPerAddress
}

async function isOverHourBudget(
  transaction: Transaction,
  mail: ClaimedMail,
  since: Date,
  budgets: MailBudgets,
): Promise<boolean> {
  const budget = budgets.perHour[mail.kind]
  return budget !== undefined && (await countClaimed(transaction, mail.kind, since)) >= budget
}

async function note(
  transaction: Transaction,
  mail: ClaimedMail,
  refusal: Refusal | undefined,
  keeps: boolean,
  now: Date,
): Promise<'delivered' | 'retried' | 'failed'> {
  if (refusal === undefined) {
    await markEnded(transaction, mail.id, keeps ? 'kept' : 'sent', now)
    return 'delivered'
  }
  const problem = `${refusal.code} ${String(refusal.details.answer ?? refusal.details.field ?? '')}`.trim()
  const pause = refusal.kind === 'unavailable' ? pauses[mail.attempts] : undefined
  if (pause === undefined) {
    await markEnded(transaction, mail.id, 'failed', now, problem)
    return 'failed'
  }
  await markWaiting(transaction, mail.id, new Date(now.getTime() + pause), problem)
  return 'retried'
}
