export type {
  ActContext,
  ActDefinition,
  AuditedSubject,
  PreparationContext,
  PreparedActDefinition,
  QuestionContext,
  QuestionDefinition,
  Reach,
  Verdict,
} from './act.ts'
export { defineAct, definePreparedAct, defineQuestion } from './act.ts'
export type { Actor } from './actor.ts'
export { anonymous, systemActor } from './actor.ts'
export type { AuditRecord, AuditWriter } from './audit-port.ts'
export type { Announcement, Fact, FactDefinition, Subject } from './fact.ts'
export { defineFact } from './fact.ts'
export { newId } from './new-id.ts'
export { refusals as actRefusals } from './refusals.ts'
export type { Runner, RunOptions } from './runner.ts'
export { createRunner } from './runner.ts'
