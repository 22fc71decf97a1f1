import type { TimedAct } from '@beffroi/jobs'

export { followers } from './followers.ts'

export const timedActs: readonly TimedAct[] = []
