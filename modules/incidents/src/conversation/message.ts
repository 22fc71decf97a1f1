import type { Happening } from '../notification/notification.ts'

declare const messageId: unique symbol

export type MessageId = string & { readonly [messageId]: true }

export const directions = ['toNotifier', 'toCsirt'] as const
export type Direction = (typeof directions)[number]

export const kinds = ['question', 'answer', 'advice', 'information'] as const
export type Kind = (typeof kinds)[number]

/** The duty officer asks, advises and informs; the notifier answers, asks back and informs. */
const kindsOf: { readonly [D in Direction]: readonly Kind[] } = {
  toNotifier: ['question', 'advice', 'information', 'answer'],
  toCsirt: ['answer', 'information', 'question'],
}

export function maySay(direction: Direction, kind: Kind): boolean {
  return kindsOf[direction].includes(kind)
}

export function happeningOf(direction: Direction, kind: Kind): Happening {
  if (direction === 'toCsirt') return 'write'
  return kind === 'question' ? 'ask' : 'tell'
}
