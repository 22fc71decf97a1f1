export { type Follower, follower } from './follower.ts'
export type { Ended, Listener, LiveFact, LiveHub, Subscriber } from './live-hub.ts'
