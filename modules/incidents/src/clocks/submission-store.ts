import type { Transaction } from '@beffroi/database'
import { tables } from '../tables.ts'
import type { SubmissionRow } from './submission.ts'

export async function insertSubmission(transaction: Transaction, row: SubmissionRow): Promise<void> {
  await tables(transaction).insertInto('incidents.submission').values(row).execute()
}

/** Oldest first, of one or of several notifications. */
export async function listSubmissions(
  transaction: Transaction,
  notifications: readonly string[],
): Promise<readonly SubmissionRow[]> {
  if (notifications.length === 0) return []
  return tables(transaction)
    .selectFrom('incidents.submission')
    .selectAll()
    .where('notification', 'in', notifications)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}
