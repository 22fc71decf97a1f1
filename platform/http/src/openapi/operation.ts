import { type DoorPlan, formatsOf, isIfMatch, uploadOf } from '../door-plan.ts'
import { type OpenApiSchema, schemaOf } from './schema.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: OpenApiSchema
}

interface MediaTypes {
  readonly [mediaType: string]: { readonly schema: OpenApiSchema }
}

export interface Response {
  readonly description: string
  readonly headers?: Readonly<
    Record<string, { readonly description: string; readonly schema: OpenApiSchema }>
  >
  readonly content?: MediaTypes
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly 'x-authz'?: unknown
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: MediaTypes }
  readonly responses: Readonly<Record<string, Response>>
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly servers?: readonly { readonly url: string }[]
}

export const problemResponse: Response = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const binary: OpenApiSchema = { type: 'string', format: 'binary' }

export const signedIn = [{ sessionCookie: [] }, { sessionToken: [] }] as const

export function operationOf(plan: DoorPlan, components: Map<string, OpenApiSchema>): Operation {
  const { door } = plan
  const body = requestBody(plan, components)
  return {
    operationId: door.operationId,
    summary: door.summary,
    tags: [door.tag],
    'x-authz': door.authz,
    parameters: parametersOf(plan, components),
    ...(body ? { requestBody: body } : {}),
    responses: { ...answerOf(plan, components), default: problemResponse },
    // A door may be made without the type checker; `checkDocument` then names it.
    security: door.authz?.scope === 'public' ? [] : signedIn,
  }
}

function parametersOf(plan: DoorPlan, components: Map<string, OpenApiSchema>): Parameter[] {
  const { door, input } = plan
  const fields = propertiesOf(schemaOf(input, 'input', components), components)
  const schemaAt = (name: string) => fields[name] ?? {}
  const path = [...plan.pathNames].map((name) => parameter(name, 'path', true, schemaAt(name)))
  const named = plan.rest === 'query' ? [...plan.restNames] : []
  const query = named.map((name) => parameter(name, 'query', plan.required.has(name), schemaAt(name)))
  const formats = Object.keys(formatsOf(door))
  if (formats.length > 0) {
    const schema: OpenApiSchema = { type: 'string', enum: ['json', ...formats], default: 'json' }
    const at = query.findIndex(({ name }) => name === 'format')
    query.splice(at < 0 ? query.length : at, at < 0 ? 0 : 1, parameter('format', 'query', false, schema))
  }
  return [...path, ...query, ...headersOf(plan)]
}

function headersOf({ door }: DoorPlan): Parameter[] {
  const headers: Parameter[] = []
  if (door.kind === 'act' && door.method === 'POST') {
    const schema: OpenApiSchema = { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,100}$' }
    const description = 'One key per intent: a repeat with the same key is answered, never done twice.'
    headers.push({ ...parameter('Idempotency-Key', 'header', false, schema), description })
  }
  if (uploadOf(door)) {
    const description = "The name of the file, as in RFC 8187: attachment; filename*=UTF-8''na%C3%AFve.png"
    headers.push({ ...parameter('Content-Disposition', 'header', true, { type: 'string' }), description })
  }
  if (isIfMatch(door)) {
    const description = 'The ETag of the record as it was read, or its version in double quotes.'
    headers.push({ ...parameter('If-Match', 'header', true, { type: 'string' }), description })
  }
  return headers
}

function parameter(
  name: string,
  place: Parameter['in'],
  required: boolean,
  schema: OpenApiSchema,
): Parameter {
  return { name, in: place, required, schema }
}

function requestBody(plan: DoorPlan, components: Map<string, OpenApiSchema>): Operation['requestBody'] {
  const upload = uploadOf(plan.door)
  if (upload) {
    const content = Object.fromEntries(upload.mediaTypes.map((type) => [type, { schema: binary }]))
    return { required: true, content }
  }
  if (plan.rest === 'query' || plan.restNames.size === 0) return undefined
  const taken = [...plan.fields.keys()].filter((name) => !plan.restNames.has(name))
  // Without the fields that come from the path; a body that is the whole input keeps its name, if it has one.
  const written = taken.length === 0 ? schemaOf(plan.input, 'input', components) : restOf(plan, components)
  const required = [...plan.restNames].some((name) => plan.required.has(name))
  const content: MediaTypes = { 'application/json': { schema: written } }
  return plan.door.method === 'PATCH'
    ? { required, content: { 'application/merge-patch+json': { schema: written }, ...content } }
    : { required, content }
}

function restOf(plan: DoorPlan, components: Map<string, OpenApiSchema>): OpenApiSchema {
  const fields = propertiesOf(schemaOf(plan.input, 'input', components), components)
  const required = [...plan.restNames].filter((name) => plan.required.has(name))
  return {
    type: 'object',
    properties: Object.fromEntries([...plan.restNames].map((name) => [name, fields[name] ?? {}])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

function propertiesOf(
  schema: OpenApiSchema,
  components: ReadonlyMap<string, OpenApiSchema>,
): Readonly<Record<string, OpenApiSchema>> {
  const name = schema.$ref?.split('/').at(-1)
  return (name === undefined ? schema : components.get(name))?.properties ?? {}
}

function answerOf(plan: DoorPlan, components: Map<string, OpenApiSchema>): Record<string, Response> {
  const { door } = plan
  if (plan.answer === undefined) return { '204': { description: 'Done' } }
  if (door.kind === 'question' && door.download) return fileAnswer
  const written = schemaOf(plan.answer, 'output', components)
  const schema = plan.paged
    ? linkedSchema(written, door.kind === 'question' && door.item !== undefined)
    : written
  const content: Record<string, { schema: OpenApiSchema }> = { 'application/json': { schema } }
  for (const { mediaType } of Object.values(formatsOf(door)))
    content[mediaType] ??= { schema: { type: 'string' } }
  if (door.kind === 'act' && door.created) {
    const location = { description: 'Where it is found', schema: { type: 'string', format: 'uri' } as const }
    return { '201': { description: 'Created', headers: { Location: location }, content } }
  }
  if (door.method !== 'GET') return { '200': { description: 'Done', content } }
  const etag = { description: 'For If-None-Match and If-Match', schema: { type: 'string' } as const }
  return {
    '200': { description: 'The answer', headers: { ETag: etag }, content },
    '304': { description: 'Not changed since the ETag in If-None-Match' },
  }
}

const text: OpenApiSchema = { type: 'string' }

const fileAnswer: Record<string, Response> = {
  '200': {
    description: 'The file, to be kept',
    headers: {
      ETag: { description: 'The hash of its content', schema: text },
      'Content-Disposition': { description: 'Its name, as in RFC 6266 and RFC 8187', schema: text },
    },
    content: { 'application/octet-stream': { schema: binary } },
  },
  '304': { description: 'Not changed since the ETag in If-None-Match' },
}

/** The door always adds `self`, and `href` to the items that have an address. */
function linkedSchema(page: OpenApiSchema, hasAddresses: boolean): OpenApiSchema {
  const { items = {}, ...others } = page.properties ?? {}
  const href: OpenApiSchema = {
    type: 'object',
    properties: { href: { type: 'string', format: 'uri' } },
    required: ['href'],
  }
  const linked = hasAddresses ? { ...items, items: { allOf: [href, items.items ?? {}] } } : items
  return { ...page, properties: { items: linked, ...others }, required: [...(page.required ?? []), 'self'] }
}
