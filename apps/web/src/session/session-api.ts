import type { Language } from '@beffroi/i18n'
import type { SessionView } from '@beffroi/ui'
import { createApi } from '@beffroi/ui'

type Key = { header?: { 'Idempotency-Key'?: string } }
type Done = { 200: { content: { 'application/json': unknown } } }
type Act<Body> = {
  parameters: Key
  requestBody: { content: { 'application/json': Body } }
  responses: Done
}

/** The few operations of `access` that the shell itself needs. */
export type SessionPaths = {
  '/api/v1/access/session': {
    get: {
      parameters: object
      responses: { 200: { content: { 'application/json': { session?: SessionView } } } }
    }
  }
  '/api/v1/access/signOut': { post: Act<Record<string, never>> }
  '/api/v1/access/session/organisation': { post: Act<{ organisationId: string }> }
  '/api/v1/access/session/person': { patch: Act<{ language: Language }> }
}

export const sessionApi = createApi<SessionPaths>()
