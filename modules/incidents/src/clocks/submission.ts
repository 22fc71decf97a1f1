import type { Selectable } from 'kysely'
import type { SubmissionTable } from '../tables.ts'
import type { Stage } from './stage.ts'

export type SubmissionRow = Selectable<SubmissionTable>

/** Which reports count as sent, and when: of each stage the newest row, unless it takes the report back. */
export function sentStages(
  rows: readonly Pick<SubmissionRow, 'stage' | 'sent_at'>[],
): ReadonlyMap<Stage, Date> {
  const sent = new Map<Stage, Date>()
  for (const { stage, sent_at } of rows) {
    if (sent_at) sent.set(stage, sent_at)
    else sent.delete(stage)
  }
  return sent
}
