import { z } from 'zod'
import { awaiting, states, tlpLabels } from '../notification/notification.ts'
import { clockFilters, sorts } from './find-notifications.ts'

/** What narrows and orders a list of notifications, on a screen and in its export alike. */
export const filterInput = {
  q: z.string().max(200).optional(),
  state: z.array(z.enum(states)).max(10).optional(),
  awaits: z.array(z.enum(awaiting)).max(10).optional(),
  tlp: z.array(z.enum(tlpLabels)).max(10).optional(),
  organisation: z.uuid().optional(),
  authority: z.uuid().optional(),
  clock: z.array(z.enum(clockFilters)).max(clockFilters.length).optional(),
  sort: z.enum(sorts).default('timeLeft'),
}
