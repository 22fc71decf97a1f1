import type { AuditWriter } from '@beffroi/acts'
import { literal } from '@beffroi/database'

/** The statement that keeps what happened; it travels with the COMMIT of the act itself. */
export const auditStatement: AuditWriter = ({ id, at, act, actor, subject, outcome, refusal }) => {
  const values = [
    id,
    at,
    act,
    actor.kind,
    actor.person ?? null,
    actor.label,
    actor.organisation ?? null,
    subject.organisation ?? null,
    subject.type,
    subject.id,
    outcome,
    refusal ?? null,
  ]
  return `insert into audit.entry (id,at,act,actor_kind,actor_person,actor_label,actor_organisation,organisation,subject_type,subject_id,outcome,refusal) values (${values.map(literal).join(',')})`
}
