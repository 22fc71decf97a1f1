import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import { checkMail } from './mail.ts'
import { insertMail } from './outgoing-store.ts'
import type { QueuedMail } from './queued-mail.ts'

/** Writes the mail in the act's own transaction. It goes out when that is committed, and only then. */
export async function queueMail(
  transaction: Transaction,
  mail: QueuedMail,
): Promise<'queued' | 'repeated' | Refusal> {
  const refusal = checkMail(mail, mail.key)
  if (refusal) return refusal
  return (await insertMail(transaction, { ...mail, kind: mail.kind ?? 'ordinary' })) ? 'queued' : 'repeated'
}
