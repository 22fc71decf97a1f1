export { type Clock, systemClock } from './clock.ts'
export { type Elapsed, type FixedClock, fixedClock } from './fixed-clock.ts'
