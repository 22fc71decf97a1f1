import type { Transaction } from '@beffroi/database'
import { z } from 'zod'
import { clockView } from '../clocks/clock-view.ts'
import { clocksOf, firstRunning } from '../clocks/notification-clocks.ts'
import { sentStages } from '../clocks/submission.ts'
import { listSubmissions } from '../clocks/submission-store.ts'
import { awaiting, states, tlpLabels } from '../notification/notification.ts'
import type { NotificationRow } from '../notification/notification-store.ts'

/** A notification as one line of a list. */
export const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(states),
  awaits: z.enum(awaiting),
  organisation: z.uuid(),
  organisationName: z.string(),
  authority: z.uuid().optional(),
  what: z.string(),
  since: z.iso.datetime().optional(),
  callback: z.object({ name: z.string(), phone: z.string() }),
  submittedAt: z.iso.datetime(),
  tlp: z.enum(tlpLabels),
  fictitious: z.boolean(),
  exercise: z.boolean(),
  nextClock: clockView.optional(),
})

export type ListedNotification = z.output<typeof listed>

/** Each with the clock that runs out next, computed now. */
export async function withNextClock(
  transaction: Transaction,
  rows: readonly NotificationRow[],
  now: Date,
): Promise<ListedNotification[]> {
  const submissions = await listSubmissions(
    transaction,
    rows.map((row) => row.id),
  )
  const byNotification = Map.groupBy(submissions, ({ notification }) => notification)
  return rows.map((row) => {
    const sent = sentStages(byNotification.get(row.id) ?? [])
    const nextClock = firstRunning(clocksOf(row, sent, now))
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      awaits: row.awaits,
      organisation: row.organisation,
      organisationName: row.organisation_name,
      ...(row.authority ? { authority: row.authority } : {}),
      what: row.what,
      ...(row.since ? { since: row.since.toISOString() } : {}),
      callback: { name: row.callback_name, phone: row.callback_phone },
      submittedAt: row.submitted_at.toISOString(),
      tlp: row.tlp,
      fictitious: row.fictitious,
      exercise: row.exercise,
      ...(nextClock ? { nextClock } : {}),
    }
  })
}
