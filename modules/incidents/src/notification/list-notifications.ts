import { defineQuestion } from '@beffroi/acts'
import { pageInput, pageOf } from '@beffroi/http'
import { z } from 'zod'
import { clockView } from '../clocks/clock-view.ts'
import { clocksOf, firstRunning } from '../clocks/notification-clocks.ts'
import { sentStages } from '../clocks/submission.ts'
import { listSubmissions } from '../clocks/submission-store.ts'
import { mayRead } from '../policies.ts'
import { awaiting, states, tlpLabels } from './notification.ts'
import { findNotifications, sorts } from './notification-search.ts'

/** Rows of one export; a bigger one would have to be a task of its own. */
const exportLimit = 10_000

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

/** Own notifications, or those addressed to my centre; by default what runs out first stands first. */
export const listNotifications = defineQuestion({
  name: 'incidents.list-notifications',
  input: z.strictObject({
    q: z.string().max(200).optional(),
    state: z.array(z.enum(states)).optional(),
    awaits: z.array(z.enum(awaiting)).optional(),
    tlp: z.array(z.enum(tlpLabels)).optional(),
    organisation: z.uuid().optional(),
    authority: z.uuid().optional(),
    clock: z.enum(['late', 'soon']).optional(),
    sort: z.enum(sorts).default('timeLeft'),
    ...pageInput,
    /** Given by the door: an export holds every page. */
    format: z.enum(['csv', 'json']).optional(),
  }),
  output: pageOf(listed),
  allow: mayRead,
  run: async ({ transaction, now }, input) => {
    const wanted = input.format ? { ...input, page: 1, pageSize: exportLimit } : input
    const { rows, total } = await findNotifications(transaction, wanted, now)
    const submissions = await listSubmissions(
      transaction,
      rows.map((row) => row.id),
    )
    const items = rows.map((row) => {
      const sent = sentStages(submissions.filter((submission) => submission.notification === row.id))
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
    return { items, total }
  },
})
