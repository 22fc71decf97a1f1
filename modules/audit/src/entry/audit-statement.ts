import type { AuditWriter } from '@beffroi/acts'

const text = `insert into audit.entry (id,at,act,actor_kind,actor_person,actor_label,actor_organisation,organisation,
  subject_type,subject_id,outcome,refusal) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`

/** The statement that keeps what happened; it travels with the COMMIT of the act itself. */
export const auditStatement: AuditWriter = ({ id, at, act, subject, outcome, refusal, ...by }) => {
  const actor = subject.provenActor ?? by.actor
  return {
    name: 'audit.entry',
    text,
    values: [
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
    ],
  }
}
