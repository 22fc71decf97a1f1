import { createApi } from '@beffroi/ui'
import type { paths } from './api.gen.ts'

export const api = createApi<paths>()

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Notification = Answer<'/api/v1/incidents/notifications/{notificationId}'>
export type Listed = Answer<'/api/v1/incidents/notifications'>['items'][number]
export type Situation = Answer<'/api/v1/incidents/situation'>
export type ClockView = Notification['clocks'][number]
export type StandardMessage = Answer<'/api/v1/incidents/standardMessages'>['items'][number]
export type Territory = Answer<'/api/v1/directory/territory'>
