export {
  createEgress,
  type Egress,
  type EgressAnswer,
  type EgressParts,
  type EgressRequest,
} from './egress.ts'
export type { ResolvedAddress, Resolver } from './guarded-connector.ts'
export { isPublicAddress } from './public-address.ts'
