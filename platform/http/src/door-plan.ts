import type { z } from 'zod'
import type { ActDoor, Door, QuestionDoor, UploadRule } from './door.ts'
import { dereference, type OpenApiSchema, schemaOf } from './openapi/schema.ts'
import { isPage } from './page.ts'

/** What is worked out once about a door, at the start, so that nothing is worked out per request. */
export interface DoorPlan {
  readonly door: Door
  readonly input: z.ZodObject
  readonly fields: ReadonlyMap<string, OpenApiSchema>
  readonly required: ReadonlySet<string>
  readonly pathNames: ReadonlySet<string>
  /** Where the fields that are not in the path come from. */
  readonly rest: 'query' | 'body'
  readonly restNames: ReadonlySet<string>
  /** What the caller sees, as schema; undefined: no body (204). */
  readonly answer: z.ZodType | undefined
  readonly paged: boolean
}

export function planDoor(door: Door): DoorPlan {
  const { input, output } = partsOf(door)
  const components = new Map<string, OpenApiSchema>()
  const schema = dereference(schemaOf(input, 'input', components), components)
  const fields = new Map(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [name, dereference(field, components)]),
  )
  const pathNames = new Set([...door.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
  const fromHeader = door.kind === 'act' && door.ifMatch ? ['expectedVersion'] : []
  const fromBytes = uploadOf(door) ? ['file'] : []
  const answer = door.kind === 'act' && door.answer ? door.answer.schema : output
  const elsewhere = new Set([...pathNames, ...fromHeader, ...fromBytes])
  const restNames = new Set([...fields.keys()].filter((name) => !elsewhere.has(name)))
  if (fromBytes.length > 0 && (restNames.size > 0 || !fields.has('file')))
    throw new Error(`${door.operationId}: an upload takes \`file\` and the fields of its path, nothing else.`)
  return {
    door,
    input,
    fields,
    required: new Set(schema.required ?? []),
    pathNames,
    rest: door.method === 'GET' ? 'query' : 'body',
    restNames,
    answer: answer.def.type === 'void' || answer.def.type === 'undefined' ? undefined : answer,
    paged: isPage(answer),
  }
}

function partsOf(door: Door): { input: z.ZodObject; output: z.ZodType } {
  return door.kind === 'act' ? door.act : door.question
}

export function formatsOf(door: Door): NonNullable<QuestionDoor<z.ZodObject, z.ZodType>['formats']> {
  return door.kind === 'question' ? (door.formats ?? {}) : {}
}

export function uploadOf(door: Door): UploadRule | undefined {
  return door.kind === 'act' ? door.upload : undefined
}

export function isIfMatch(door: Door): door is ActDoor<z.ZodObject, z.ZodType> {
  return door.kind === 'act' && door.ifMatch === true
}
