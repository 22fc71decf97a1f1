import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import { checkMail, type Mail } from './mail.ts'
import { insertMail } from './outgoing-store.ts'

/** `security` (sign-in, invitation, recovery) has a strict budget for each address; `crisis` has none. */
export type MailKind = 'ordinary' | 'security' | 'crisis'

export interface QueuedMail extends Mail {
  /** Whose mail it is; absent for a person who is not signed in. */
  readonly organisation?: string | undefined
  readonly kind?: MailKind
  /** The same key is the same mail: it is sent once, however often it is queued. */
  readonly key: string
  readonly now: Date
}

/** Writes the mail in the act's own transaction. It goes out when that is committed, and only then. */
export async function queueMail(
  transaction: Transaction,
  mail: QueuedMail,
): Promise<'queued' | 'repeated' | Refusal> {
  const refusal = checkMail(mail, mail.key)
  if (refusal) return refusal
  return (await insertMail(transaction, { ...mail, kind: mail.kind ?? 'ordinary' })) ? 'queued' : 'repeated'
}
