declare const notificationId: unique symbol

export type NotificationId = string & { readonly [notificationId]: true }

export const states = ['submitted', 'acknowledged', 'closed'] as const
export type State = (typeof states)[number]

/** Who has to do something next. */
export const awaiting = ['recipient', 'notifier', 'nobody'] as const
export type Awaits = (typeof awaiting)[number]

/**
 * What can happen to a notification. `ask` and `tell` are the duty officer's messages, `write` is the notifier's.
 */
export const happenings = ['acknowledge', 'ask', 'tell', 'write', 'close'] as const
export type Happening = (typeof happenings)[number]

/**
 * The whole life of a notification; what is not in the table cannot happen. Whoever answers has read it, so an
 * officer's message acknowledges. Whoever still has something to say opens a closed notification again.
 */
const transitions: { readonly [S in State]: { readonly [H in Happening]?: State } } = {
  submitted: { acknowledge: 'acknowledged', ask: 'acknowledged', tell: 'acknowledged', write: 'submitted' },
  acknowledged: { ask: 'acknowledged', tell: 'acknowledged', write: 'acknowledged', close: 'closed' },
  closed: { write: 'acknowledged' },
}

export function stateAfter(state: State, happening: Happening): State | undefined {
  return transitions[state][happening]
}

/** An unanswered question stays on top until the notifier writes, whatever else the officer says. */
export function awaitsAfter(awaits: Awaits, happening: Happening): Awaits {
  if (happening === 'write') return 'recipient'
  if (happening === 'ask') return 'notifier'
  if (happening === 'close') return 'nobody'
  return awaits === 'notifier' ? 'notifier' : 'nobody'
}

export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
export type Tlp = (typeof tlpLabels)[number]
