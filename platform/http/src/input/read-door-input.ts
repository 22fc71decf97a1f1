import { actRefusals } from '@beffroi/acts'
import { isRefusal, type Refusal, type RefusalIssue } from '@beffroi/errors'
import type { FastifyRequest } from 'fastify'
import { type DoorPlan, formatsOf, isIfMatch } from '../door-plan.ts'
import { refusals } from '../refusals.ts'
import { parseJson } from './parse-json.ts'
import { fromText, readQuery } from './read-query.ts'

export interface DoorInput {
  readonly raw: Record<string, unknown>
  readonly idempotencyKey?: string
  /** One of the door's `formats`; undefined is JSON. */
  readonly format?: string
}

type Fields = Map<string, unknown>

/** Gathers the input of a door from path, query, body and headers; whatever has no place in it is refused. */
export function readDoorInput(plan: DoorPlan, request: FastifyRequest): DoorInput | Refusal {
  const fields: Fields = new Map()
  const issues: RefusalIssue[] = []
  const parameters = request.params as Readonly<Record<string, string>>
  for (const name of plan.pathNames) fields.set(name, fromText(parameters[name] ?? '', plan.fields.get(name)))

  const query = new URLSearchParams(queryText(request))
  const format = takeFormat(plan, query, issues)
  const asked = plan.rest === 'query' ? plan.fields : new Map()
  const allowed = new Map([...asked].filter(([name]) => plan.restNames.has(name)))
  const reading = readQuery(query, allowed)
  issues.push(...reading.issues)
  for (const [name, value] of reading.values) fields.set(name, value)
  if (format !== undefined && plan.fields.has('format')) fields.set('format', format)

  const body = readBody(plan, request, issues)
  if (isRefusal(body)) return body
  for (const [name, value] of body) fields.set(name, value)

  const version = readVersion(plan, request, issues)
  if (isRefusal(version)) return version
  if (version !== undefined) fields.set('expectedVersion', version)

  const idempotencyKey = readIdempotencyKey(plan, request, issues)
  if (issues.length > 0) return actRefusals['invalid-input']({}, { issues })
  return {
    raw: Object.fromEntries(fields),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(format === undefined || format === 'json' ? {} : { format }),
  }
}

function queryText(request: FastifyRequest): string {
  const mark = request.url.indexOf('?')
  return mark < 0 ? '' : request.url.slice(mark + 1)
}

function takeFormat(plan: DoorPlan, query: URLSearchParams, issues: RefusalIssue[]): string | undefined {
  const formats = ['json', ...Object.keys(formatsOf(plan.door))]
  const [format, ...more] = formats.length > 1 ? query.getAll('format') : []
  if (format === undefined) return undefined
  query.delete('format')
  if (formats.includes(format) && more.length === 0) return format
  const values = { choices: formats.join(', ') }
  issues.push({
    type: 'schemaViolation',
    in: 'query',
    name: 'format',
    detail: 'acts:issues.notAChoice',
    values,
  })
  return undefined
}

function readBody(plan: DoorPlan, request: FastifyRequest, issues: RefusalIssue[]): Fields | Refusal {
  const bytes = request.body instanceof Uint8Array ? request.body : undefined
  if (plan.rest === 'query' || !bytes || bytes.length === 0) return new Map()
  const reading = parseJson(bytes)
  if (reading.refusal) return reading.refusal
  const { value } = reading
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    issues.push({ type: 'schemaViolation', in: 'body', detail: 'acts:issues.notAnObject' })
    return new Map()
  }
  for (const name of Object.keys(value)) {
    if (!plan.restNames.has(name)) {
      issues.push({ type: 'unknownInput', in: 'body', name, detail: 'acts:issues.unknown' })
    }
  }
  return new Map(Object.entries(value))
}

/** If-Match (RFC 9110 section 13.1.1): `"7"`, or the ETag of the record, which begins with its version. */
function readVersion(plan: DoorPlan, request: FastifyRequest, issues: RefusalIssue[]): unknown {
  if (!isIfMatch(plan.door)) return undefined
  const header = request.headers['if-match']
  if (header === undefined) return refusals['version-required']()
  const version = /^"([\w.]{1,100})(-[\w-]+)?"$/.exec(header)?.[1]
  if (version !== undefined) return fromText(version, plan.fields.get('expectedVersion'))
  issues.push({ type: 'schemaViolation', in: 'header', name: 'If-Match', detail: 'acts:issues.wrongFormat' })
  return undefined
}

function readIdempotencyKey(
  { door }: DoorPlan,
  request: FastifyRequest,
  issues: RefusalIssue[],
): string | undefined {
  const key = request.headers['idempotency-key']
  if (door.kind !== 'act' || door.method !== 'POST' || key === undefined) return undefined
  if (typeof key === 'string' && /^[\w.:-]{8,100}$/.test(key)) return key
  issues.push({
    type: 'schemaViolation',
    in: 'header',
    name: 'Idempotency-Key',
    detail: 'http:issues.idempotencyKey',
  })
  return undefined
}

/** Says of each issue the runner found where its field came from. */
export function placeIssues(plan: DoorPlan, refusal: Refusal): Refusal {
  if (!refusal.issues) return refusal
  const issues = refusal.issues.map((issue) => {
    if (issue.in) return issue
    const field = issue.name?.split('.')[0] ?? ''
    if (plan.pathNames.has(field)) return { ...issue, in: 'path' as const }
    if (field === 'expectedVersion') return { ...issue, in: 'header' as const, name: 'If-Match' }
    return { ...issue, in: plan.rest }
  })
  return { ...refusal, issues }
}
