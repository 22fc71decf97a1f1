import { defineQuestion } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { type Happening, type State, stateAfter } from '../notification/notification.ts'
import { notificationId } from '../notification/notification-fields.ts'
import { findNotification, type NotificationRow } from '../notification/notification-store.ts'
import { mayConverse, type Side, sideOf } from '../policies.ts'
import { countAttachments } from './attachment-store.ts'
import { mostFiles } from './taken-files.ts'

/** Asked before a byte of a file is read; the act asks the same again with the row in its hand. */
export const admitFile = defineQuestion({
  name: 'incidents.admit-file',
  input: z.strictObject({ notificationId }),
  output: z.object({}),
  allow: mayConverse,
  run: async ({ actor, transaction }, input) => {
    const row = await findNotification(transaction, input.notificationId)
    if (!row) return refusals['notification-missing']()
    return (await whyNotFile(transaction, row, sideOf(actor, row))) ?? {}
  },
})

/** A file is something said: what it moves is what a message of that side moves. */
export function happeningOfFile(side: Side): Happening {
  return side === 'officer' ? 'tell' : 'write'
}

export async function whyNotFile(
  transaction: Transaction,
  { id, state }: Pick<NotificationRow, 'id'> & { readonly state: State },
  side: Side,
): Promise<Refusal | undefined> {
  if (side === 'reader') return refusals['notification-missing']()
  if (stateAfter(state, happeningOfFile(side)) === undefined) return refusals['notification-closed']()
  const isFull = (await countAttachments(transaction, id)) >= mostFiles
  return isFull ? refusals['too-many-files']({ limit: mostFiles }) : undefined
}
