import type { OpenApiSchema } from './schema.ts'

/** Belgif problem-v1, in American English as its guide asks ([oas-types]). */
export const problemSchemas: Readonly<Record<string, OpenApiSchema>> = {
  Problem: {
    type: 'object',
    description: 'A problem, as in RFC 9457 and the REST guide of Belgif.',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string', description: 'In English.' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string', description: 'What to do, in the language of the reader.' },
      instance: { type: 'string', format: 'uri' },
      code: { type: 'string', pattern: '^[a-z][a-z0-9-]*\\.[a-z0-9-]+$' },
      issues: { type: 'array', items: { $ref: '#/components/schemas/InputValidationIssue' } },
    },
  },
  InputValidationIssue: {
    type: 'object',
    required: ['type'],
    properties: {
      type: { type: 'string', format: 'uri' },
      in: { type: 'string', enum: ['body', 'path', 'query', 'header'] },
      name: { type: 'string' },
      detail: { type: 'string' },
    },
  },
}
