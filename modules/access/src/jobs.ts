import { systemActor } from '@beffroi/acts'
import type { TimedAct } from '@beffroi/jobs'
import { sweepExpired } from './session/sweep-expired.ts'

export { accessFollowers } from './followers.ts'

export const timedActs: readonly TimedAct[] = [
  {
    name: 'access.sweep-expired',
    every: '1 day',
    run: async ({ runner }) => {
      await runner.act(sweepExpired, systemActor('access.sweep-expired'), {})
    },
  },
]
