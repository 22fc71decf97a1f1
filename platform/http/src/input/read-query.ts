import type { RefusalIssue } from '@beffroi/errors'
import type { OpenApiSchema } from '../openapi/schema.ts'

export interface QueryReading {
  readonly values: ReadonlyMap<string, unknown>
  readonly issues: readonly RefusalIssue[]
}

/** Text of a query string, turned into what the schema of each field expects; the schema itself then judges. */
export function readQuery(query: URLSearchParams, fields: ReadonlyMap<string, OpenApiSchema>): QueryReading {
  const values = new Map<string, unknown>()
  const issues: RefusalIssue[] = []
  for (const name of new Set(query.keys())) {
    const schema = fields.get(name)
    const texts = query.getAll(name)
    if (!schema) {
      issues.push({ type: 'unknownInput', in: 'query', name, detail: 'acts:issues.unknown' })
    } else if (schema.type === 'array') {
      values.set(
        name,
        texts.map((text) => fromText(text, schema.items)),
      )
    } else if (texts.length > 1) {
      issues.push({ type: 'schemaViolation', in: 'query', name, detail: 'http:issues.repeated' })
    } else {
      values.set(name, fromText(texts[0] ?? '', schema))
    }
  }
  return { values, issues }
}

export function fromText(text: string, schema: OpenApiSchema | undefined): unknown {
  switch (schema?.type) {
    case 'integer':
    case 'number':
      return /^-?\d{1,20}(\.\d{1,20})?$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    default:
      return text
  }
}
