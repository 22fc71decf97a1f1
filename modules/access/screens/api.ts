import { createApi } from '@beffroi/ui'
import type { paths } from './api.gen.ts'

export const api = createApi<paths>()

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Member = Answer<'/api/v1/access/members'>['items'][number]
export type Role = Member['roles'][number]
export type Invitation = Answer<'/api/v1/access/invitations'>['items'][number]
export type OwnSession = Answer<'/api/v1/access/sessions'>['items'][number]
export type DemoAccount = Answer<'/api/v1/access/demoAccounts'>['items'][number]

/** Who is signed in is asked by the shell under this key. */
export const sessionKey = ['access', 'session'] as const
