import type { Transaction } from '@beffroi/database'
import type { FileHash } from '@beffroi/files'
import type { Selectable } from 'kysely'
import { type AttachmentTable, tables } from '../tables.ts'

export type AttachmentRow = Selectable<AttachmentTable>

export async function insertAttachment(transaction: Transaction, attachment: AttachmentRow): Promise<void> {
  await tables(transaction).insertInto('incidents.attachment').values(attachment).execute()
}

export async function listAttachments(
  transaction: Transaction,
  notification: string,
): Promise<readonly AttachmentRow[]> {
  return tables(transaction)
    .selectFrom('incidents.attachment')
    .selectAll()
    .where('notification', '=', notification)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function findAttachment(
  transaction: Transaction,
  notification: string,
  id: string,
): Promise<AttachmentRow | undefined> {
  return tables(transaction)
    .selectFrom('incidents.attachment')
    .selectAll()
    .where('notification', '=', notification)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function countAttachments(transaction: Transaction, notification: string): Promise<number> {
  const { total } = await tables(transaction)
    .selectFrom('incidents.attachment')
    .select(({ fn }) => fn.countAll().as('total'))
    .where('notification', '=', notification)
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** Which of these files some attachment names, whoever owns it. */
export async function namedFiles(
  transaction: Transaction,
  hashes: readonly FileHash[],
): Promise<ReadonlySet<string>> {
  const rows = await tables(transaction)
    .selectFrom('incidents.attachment')
    .select('hash')
    .where('hash', 'in', hashes)
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}
