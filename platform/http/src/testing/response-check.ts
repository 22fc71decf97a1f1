import { Ajv, type ValidateFunction } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { OpenApiDocument } from '../openapi/document.ts'
import type { Operation } from '../openapi/operation.ts'

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const alwaysThere = [
  'content-security-policy',
  'x-content-type-options',
  'belgov-trace-id',
  'referrer-policy',
]
const traces = /\n\s+at |node_modules|\.ts:\d+|SQLSTATE|syntax error at or near|ECONN/

/** Says what is wrong with an answer, by the document and by the rules that hold for all. */
export function responseCheck(
  document: OpenApiDocument,
): (operation: Operation, answered: Answered) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false, formats: fullFormats })
  ajv.addSchema(draft7({ components: document.components }) as object, 'openapi')
  const compiled = new Map<string, ValidateFunction>()
  const validatorOf = (key: string, schema: unknown) => {
    const validate = compiled.get(key) ?? ajv.compile(draft7(schema) as object)
    compiled.set(key, validate)
    return validate
  }

  return (operation, { status, headers, body }) => {
    const findings: string[] = []
    if (status >= 500) findings.push(`answered ${status}`)
    if (traces.test(body)) findings.push('shows its inside')
    for (const name of alwaysThere) if (headers[name] === undefined) findings.push(`lacks ${name}`)
    const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
    const told = operation.responses[String(status)] ?? operation.responses.default
    const media = told?.content?.[type]
    if (body === '' || status === 304) return findings
    if (!media) return [...findings, `answered ${status} with ${type || 'no type'}, which is not told`]
    if (!type.endsWith('json')) return findings
    const validate = validatorOf(`${operation.operationId} ${status} ${type}`, media.schema)
    if (!validate(JSON.parse(body))) {
      const [error] = validate.errors ?? []
      findings.push(`${status} differs from its schema: ${error?.instancePath} ${error?.message}`)
    }
    return findings
  }
}

/** OpenAPI 3.0 says two things otherwise than JSON Schema: where named schemas stand, and open bounds. */
function draft7(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(draft7)
  if (typeof value !== 'object' || value === null) return value
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries({
      ...rest,
      ...(minimum === undefined
        ? {}
        : { [exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
      ...(maximum === undefined
        ? {}
        : { [exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum']: maximum }),
    }).map(([key, item]) =>
      key === '$ref' && typeof item === 'string'
        ? [key, item.replace(/^#/, 'openapi#')]
        : [key, draft7(item)],
    ),
  )
}
