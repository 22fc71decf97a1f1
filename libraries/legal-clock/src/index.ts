export type {
  ClockRule,
  EntityKind,
  LocalizedText,
  Period,
  RuleSource,
  Trigger,
  Verification,
} from './clock-rule.ts'
export { type ClockFacts, type ClockState, type ClockStateName, computeClocks } from './compute-clocks.ts'
export { nis2Be } from './packs/nis2-be.ts'
export { strictDue } from './strict-due.ts'
