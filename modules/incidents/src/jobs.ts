export { namedFiles } from './attachment/attachment-store.ts'
export { followers } from './followers.ts'

/** Nothing here is done by the clock alone: what is late is seen when it is read. */
export const timedActs: readonly [] = []
