import { defineQuestion } from '@beffroi/acts'
import { pageInput, pageOf } from '@beffroi/http'
import { z } from 'zod'
import { mayRead } from '../policies.ts'
import { findNotifications } from './find-notifications.ts'
import { listed, withNextClock } from './listed-notification.ts'
import { filterInput } from './notification-filter.ts'

/** Own notifications, or those addressed to my centre; by default what runs out first stands first. */
export const listNotifications = defineQuestion({
  name: 'incidents.list-notifications',
  input: z.strictObject({ ...filterInput, ...pageInput }),
  output: pageOf(listed),
  allow: mayRead,
  run: async ({ transaction, now }, input) => {
    const { rows, total } = await findNotifications(transaction, input, now)
    return { items: await withNextClock(transaction, rows, now), total }
  },
})
