import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

/** The part of the OpenAPI 3.0 schema object that zod writes and that we read. */
export interface OpenApiSchema {
  readonly $ref?: string
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'
  readonly properties?: Readonly<Record<string, OpenApiSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | OpenApiSchema
  readonly items?: OpenApiSchema
  readonly anyOf?: readonly OpenApiSchema[]
  readonly oneOf?: readonly OpenApiSchema[]
  readonly allOf?: readonly OpenApiSchema[]
  readonly not?: OpenApiSchema
  readonly enum?: readonly unknown[]
  readonly nullable?: boolean
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly default?: unknown
  readonly description?: string
}

type Written = OpenApiSchema & { definitions?: Record<string, OpenApiSchema> }

/**
 * The OpenAPI schema of a zod schema. Named parts (`.meta({ id: 'Notification' })`) go into `components`; throws when
 * a part has no JSON form, for then the door that shows it must not open.
 */
export function schemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Map<string, OpenApiSchema>,
): OpenApiSchema {
  const { definitions = {}, ...own } = z.toJSONSchema(schema, { target: 'openapi-3.0', io }) as Written
  const names = new Map<string, string>()
  for (const name of Object.keys(definitions)) names.set(name, name)
  const tidy = (part: OpenApiSchema) => tidied(part, io, names)
  for (const [name, definition] of Object.entries(definitions)) {
    const used = freeName(components, name, tidy(definition), io)
    if (used !== name) names.set(name, used)
  }
  for (const [name, definition] of Object.entries(definitions)) {
    components.set(names.get(name) ?? name, tidy(definition))
  }
  return tidy(own)
}

// The same noun may be asked for in one shape (strict, with defaults) and answered in another, which keeps the name.
function freeName(
  components: ReadonlyMap<string, OpenApiSchema>,
  name: string,
  schema: OpenApiSchema,
  io: 'input' | 'output',
): string {
  const isFree = (candidate: string) => {
    const taken = components.get(candidate)
    return !taken || isDeepStrictEqual(taken, schema)
  }
  if (isFree(name)) return name
  if (io === 'input' && isFree(`${name}Input`)) return `${name}Input`
  throw new Error(`Two different schemas are named "${name}": give one of them another id in .meta({ id }).`)
}

function tidied(
  schema: OpenApiSchema,
  io: 'input' | 'output',
  names: ReadonlyMap<string, string>,
): OpenApiSchema {
  const copy = structuredClone(schema) as Record<string, unknown>
  visit(copy, (part) => {
    const reference = typeof part.$ref === 'string' ? part.$ref.split('/').at(-1) : undefined
    if (reference !== undefined) part.$ref = `#/components/schemas/${names.get(reference) ?? reference}`
    // [evo-*]: a reader tolerates what a later version adds; what is sent to us is refused when unknown.
    if (io === 'output' && part.additionalProperties === false) delete part.additionalProperties
    // Zod writes the range of a double's exact integers for every integer; it says nothing to a reader.
    if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum
    if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum
    // The format says the same, and the pattern of a date-time is a page long.
    if (part.format === 'date-time' || part.format === 'date') delete part.pattern
  })
  return copy as OpenApiSchema
}

function visit(value: unknown, touch: (part: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, touch)
  } else if (typeof value === 'object' && value !== null) {
    touch(value as Record<string, unknown>)
    for (const item of Object.values(value)) visit(item, touch)
  }
}

export function dereference(
  schema: OpenApiSchema | undefined,
  components: ReadonlyMap<string, OpenApiSchema>,
): OpenApiSchema {
  const name = schema?.$ref?.split('/').at(-1)
  return name === undefined ? (schema ?? {}) : dereference(components.get(name), components)
}
