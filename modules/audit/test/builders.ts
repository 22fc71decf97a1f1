import type { Actor, AuditRecord } from '@beffroi/acts'

export const clairval = '0190aaaa-0000-7000-8000-000000000001'
export const rochefeuille = '0190aaaa-0000-7000-8000-000000000002'

export function anAdministrator(changes: Partial<Actor> = {}): Actor {
  return {
    kind: 'person',
    label: 'Marie Lambert',
    person: '0190aaaa-0000-7000-8000-0000000000a1',
    organisation: clairval,
    roles: ['administrator'],
    language: 'fr',
    ...changes,
  }
}

export function aRecord({ hour }: { hour: number }): AuditRecord {
  return {
    id: `0190aaaa-0000-7000-9000-00000000000${hour}`,
    at: new Date(Date.UTC(2026, 10, 20, hour)),
    act: 'tower.ring-bell',
    actor: anAdministrator(),
    subject: { type: 'bell', id: 'great', organisation: clairval },
    outcome: 'done',
  }
}
