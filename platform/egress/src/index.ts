export { createEgress, type Egress, type EgressAnswer, type EgressParts } from './egress.ts'
export type { EgressRequest } from './egress-request.ts'
export type { ResolvedAddress, Resolver } from './guarded-connector.ts'
export { isPublicAddress } from './public-address.ts'
