export { createEvents, type Events, type EventsParts, type EventsState } from './create-events.ts'
export { type Follower, follower } from './follower.ts'
export type { Ended, Listener, LiveFact, LiveHub, Subscriber } from './live-hub.ts'
export { sweepOutbox } from './sweep-outbox.ts'
