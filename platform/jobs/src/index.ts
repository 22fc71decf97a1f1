export type { DeadJob } from './dead-jobs.ts'
export {
  createJobs,
  type Handler,
  type Hopeless,
  type JobCounts,
  type Jobs,
  type JobsParts,
  type QueueSettings,
  type Sending,
} from './jobs.ts'
export { type Loop, startLoop } from './loop.ts'
export type { TimedAct, TimedActHouse } from './timed-act.ts'
