import type { FastifyInstance, InjectOptions } from 'fastify'
import type { OpenApiDocument } from '../openapi/document.ts'
import type { Operation } from '../openapi/operation.ts'
import type { OpenApiSchema } from '../openapi/schema.ts'
import { brokenBodies, hostileDispositions, hostileTexts, strangeNames } from './hostile-values.ts'
import { type Random, seededRandom } from './random.ts'
import { responseCheck } from './response-check.ts'
import { disturbed, fittingValue, hostileValue, type Sampling } from './sample-values.ts'

export interface FuzzOptions {
  /** Requests in all; each operation gets its share. */
  readonly runs: number
  readonly seed?: number
  /** A session token; asked again when an operation has ended the session. Absent: nobody is signed in. */
  readonly session?: () => Promise<string | undefined>
  /** Operations to leave out, by operationId. */
  readonly skip?: readonly string[]
}

export interface FuzzReport {
  readonly requests: number
  /** How often each status was answered, per operation: a run that only meets 400 has tested little. */
  readonly statuses: Readonly<Record<string, Readonly<Record<number, number>>>>
  /** Empty when all is well. */
  readonly findings: readonly string[]
}

interface Attempt {
  readonly request: InjectOptions
  /** Something in it has no place in the schema: it must not be accepted. */
  readonly mustFail: boolean
}

interface Target {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  readonly prefix: string
}

/** Asks every operation of the document with inputs made from its own schema, fitting and hostile. */
export async function fuzzOperations(
  app: FastifyInstance,
  document: OpenApiDocument,
  options: FuzzOptions,
): Promise<FuzzReport> {
  const random = seededRandom(options.seed ?? 1)
  const known: string[] = []
  const records = new Map<string, string[]>()
  const sampling: Sampling = {
    random,
    known,
    components: new Map(Object.entries(document.components.schemas)),
  }
  const targets = targetsOf(document).filter(
    ({ operation }) => !options.skip?.includes(operation.operationId),
  )
  const check = responseCheck(document)
  const statuses: Record<string, Record<number, number>> = {}
  const findings: string[] = []
  let token = await options.session?.()

  for (let run = 0; run < options.runs; run++) {
    const target = targets[run % targets.length]
    if (!target) break
    const { operation } = target
    const { request, mustFail } = attemptOf(target, sampling, token, records.get(collectionOf(target)) ?? [])
    const answer = await app.inject(request)
    const answered = { status: answer.statusCode, headers: answer.headers, body: answer.body }
    const faults = check(operation, answered)
    if (mustFail && answer.statusCode < 400)
      faults.push(`accepted with ${answer.statusCode} what its schema refuses`)
    if (({} as { polluted?: unknown }).polluted !== undefined) faults.push('every object was changed')
    for (const fault of faults) {
      const shown = JSON.stringify({ ...request, headers: undefined })
      findings.push(
        `${operation.operationId}: ${fault}; run ${run} ${shown.slice(0, 1_000)} -> ${answer.body.slice(0, 300)}`,
      )
    }
    const counts = statuses[operation.operationId] ?? {}
    counts[answer.statusCode] = (counts[answer.statusCode] ?? 0) + 1
    statuses[operation.operationId] = counts
    if (answer.statusCode < 300) {
      known.push(...identifiersIn(answer.body))
      records.set(
        collectionOf(target),
        [...(records.get(collectionOf(target)) ?? []), ...recordsIn(answer.body)].slice(-50),
      )
    }
    known.splice(0, Math.max(0, known.length - 200))
    if (answer.statusCode === 401 && token !== undefined) token = await options.session?.()
  }
  return { requests: options.runs, statuses, findings }
}

function targetsOf(document: OpenApiDocument): Target[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => !operation.responses['200']?.content?.['text/event-stream'])
      .map(([method, operation]) => ({
        path,
        method,
        operation,
        prefix: operation.servers ? '' : '/api/v1',
      })),
  )
}

function attemptOf(
  target: Target,
  sampling: Sampling,
  token: string | undefined,
  records: readonly string[],
): Attempt {
  const { random } = sampling
  const { operation, method, path, prefix } = target
  const isHostile = random.chance(0.65)
  const query = queryOf(operation, sampling, isHostile)
  const body = bodyOf(operation, sampling, isHostile)
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const schema = operation.parameters.find((parameter) => parameter.name === name)?.schema
    const fitting =
      records.length > 0 && random.chance(0.7) ? random.pick(records) : fittingValue(schema, sampling)
    const value = isHostile && random.chance(0.3) ? random.pick(hostileTexts) : fitting
    return encoded(String(value)) || '%20'
  })
  return {
    request: {
      method: method.toUpperCase() as 'GET',
      url: `${prefix}${url}${query.text}`,
      headers: { ...headersOf(operation, random, isHostile), ...body.headers, ...bearer(token, random) },
      ...(body.payload === undefined ? {} : { payload: body.payload }),
    },
    // Whoever asks for health may add a parameter against caches.
    mustFail: (query.mustFail && prefix !== '') || body.mustFail,
  }
}

function bearer(token: string | undefined, random: Random): Record<string, string> {
  if (random.chance(0.03))
    return { authorization: random.pick(['Bearer x', 'Basic eDp5', 'Bearer', `Bearer ${'y'.repeat(2_000)}`]) }
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

function headersOf(operation: Operation, random: Random, isHostile: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    'accept-language': random.pick(['fr', 'nl-BE', 'de', 'en;q=0.1', '*', ';;;', 'x'.repeat(500)]),
  }
  for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'header')) {
    const key = name.toLowerCase()
    if (key === 'if-match')
      headers[key] = isHostile
        ? random.pick(['*', '"', 'W/"1"', '"-1"', '"99999999999999999999"', '"x"'])
        : '"1"'
    else if (key === 'content-disposition')
      headers[key] = isHostile
        ? random.pick(hostileDispositions)
        : `attachment; filename*=UTF-8''capture-${random.below(1e6)}.png`
    else if (isHostile) headers[key] = random.pick(['one-key-for-all', 'k'.repeat(101), 'a b c d e f', ''])
    else if (random.chance(0.3)) headers[key] = `intent-${random.below(1e9)}`
  }
  return headers
}

function queryOf(
  operation: Operation,
  sampling: Sampling,
  isHostile: boolean,
): { text: string; mustFail: boolean } {
  const { random } = sampling
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const pairs: [string, unknown][] = []
  for (const { name, schema, required } of parameters) {
    if (!required && random.chance(0.5)) continue
    const hostile = isHostile && random.chance(0.3)
    const value = hostile ? hostileValue(schema, sampling) : fittingValue(schema, sampling)
    for (const item of Array.isArray(value) ? value.slice(0, 20) : [value]) pairs.push([name, item])
  }
  let mustFail = false
  if (isHostile && random.chance(0.15)) {
    const strange = random.pick(strangeNames)
    pairs.push([strange, 'x'])
    mustFail = !parameters.some(({ name }) => name === strange)
  }
  const text = pairs.map(([name, value]) => `${encoded(name)}=${encoded(asText(value))}`).join('&')
  return { text: text === '' ? '' : `?${text}`, mustFail }
}

interface Body {
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
  readonly mustFail: boolean
}

function bodyOf(operation: Operation, sampling: Sampling, isHostile: boolean): Body {
  const { random } = sampling
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  if (!type || !media) return { headers: {}, mustFail: false }
  const headers = { 'content-type': type }
  // Of bytes nothing is wrong but their absence.
  if (media.schema.format === 'binary') {
    const payload = isHostile ? random.pick([...brokenBodies, '']) : `bytes ${random.below(1e9)}`
    return { headers, payload, mustFail: payload === '' }
  }
  if (isHostile && random.chance(0.1)) {
    const payload = random.pick(brokenBodies)
    return { headers, payload, mustFail: true }
  }
  if (isHostile && random.chance(0.05))
    return {
      headers: { 'content-type': random.pick(['text/plain', 'application/xml', 'x']) },
      payload: '<a/>',
      mustFail: true,
    }
  const value = fittingValue(media.schema, sampling) as Record<string, unknown>
  if (!isHostile) return { headers, payload: JSON.stringify(value), mustFail: false }
  const { value: changed, mustFail } = disturbed(value, media.schema as OpenApiSchema, sampling)
  return { headers, payload: JSON.stringify(changed), mustFail }
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

// Half a surrogate pair cannot be written in an address at all.
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** `/notes` for `/notes`, `/notes/{noteId}` and `/notes/{noteId}/pages`: where the records of a path come from. */
function collectionOf({ path }: Target): string {
  return path.split('/{')[0] ?? path
}

/** The own identifiers of what was answered: of a record, or of each item of a page. */
function recordsIn(body: string): string[] {
  if (!body.startsWith('{')) return []
  const answer = JSON.parse(body) as { id?: unknown; items?: unknown }
  const items: readonly unknown[] = Array.isArray(answer.items) ? answer.items : [answer]
  return items.flatMap((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
    return typeof id === 'string' ? [id] : []
  })
}

function identifiersIn(body: string): string[] {
  return (
    body.match(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g)?.slice(0, 10) ?? []
  )
}
