import type { Actor, AuditedSubject } from '@beffroi/acts'
import type { SessionChange } from '@beffroi/http'
import { z } from 'zod'

/** The outcome of every act that gives a session; the token goes into the cookie and nowhere else. */
export const begunSession = z.object({ id: z.uuid(), token: z.string(), expiresAt: z.iso.datetime() })

export function cookieOf(outcome: {
  readonly session?: z.output<typeof begunSession> | undefined
}): SessionChange | undefined {
  return outcome.session && { token: outcome.session.token, expiresAt: outcome.session.expiresAt }
}

/** The log names the person who signed in, though the act began with nobody. */
export function signedInPerson(outcome: {
  readonly person: string
  readonly name: string
  readonly organisation: string
}): AuditedSubject {
  const { person, name, organisation } = outcome
  const provenActor: Actor = {
    ...{ kind: 'person', person, label: name, organisation },
    ...{ roles: [], language: 'en' },
  }
  return { type: 'person', id: person, organisation, provenActor }
}
