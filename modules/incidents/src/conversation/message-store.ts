import type { Transaction } from '@beffroi/database'
import type { Selectable } from 'kysely'
import { type MessageTable, tables } from '../tables.ts'

export type MessageRow = Selectable<MessageTable>

export async function insertMessage(transaction: Transaction, message: MessageRow): Promise<void> {
  await tables(transaction).insertInto('incidents.message').values(message).execute()
}

export async function listMessages(
  transaction: Transaction,
  notification: string,
): Promise<readonly MessageRow[]> {
  return tables(transaction)
    .selectFrom('incidents.message')
    .selectAll()
    .where('notification', '=', notification)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
