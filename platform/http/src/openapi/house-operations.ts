import { type Operation, problemResponse, signedIn } from './operation.ts'
import type { OpenApiSchema } from './schema.ts'

const health: OpenApiSchema = {
  type: 'object',
  required: ['status'],
  properties: {
    status: { type: 'string', enum: ['UP', 'DEGRADED', 'DOWN'] },
    details: { type: 'object', additionalProperties: { type: 'object' } },
  },
}

const healthContent = { 'application/json': { schema: health } }

/** What the house answers itself, whatever modules stand in it. */
export function houseOperations(root: string): Record<string, Record<string, Operation>> {
  return {
    '/live': {
      get: {
        operationId: 'followLive',
        summary: 'Hears what happens, as server-sent events',
        tags: ['House'],
        'x-authz': { resource: 'live', action: 'follow', scope: 'own' },
        parameters: [],
        responses: {
          '200': {
            description: 'A stream of events `fact` with {id, type, subject, at}',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          default: problemResponse,
        },
        security: signedIn,
      },
    },
    '/health': {
      get: {
        operationId: 'checkHealth',
        summary: 'Says whether the house is well',
        tags: ['House'],
        'x-authz': { resource: 'health', action: 'check', scope: 'public' },
        parameters: [],
        responses: {
          '200': { description: 'UP or DEGRADED', content: healthContent },
          '503': { description: 'DOWN', content: healthContent },
          default: problemResponse,
        },
        security: [],
        servers: [{ url: root || '/' }],
      },
    },
  }
}
