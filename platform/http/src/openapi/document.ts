import type { Door } from '../door.ts'
import { type DoorPlan, planDoor } from '../door-plan.ts'
import { houseOperations } from './house-operations.ts'
import { type Operation, operationOf } from './operation.ts'
import { problemSchemas } from './problem-schema.ts'
import { type OpenApiSchema, schemaOf } from './schema.ts'

export interface OpenApiDocument {
  readonly openapi: '3.0.3'
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, OpenApiSchema>>
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

export interface DocumentParts {
  readonly doors: readonly Door[]
  readonly title: string
  readonly version: string
  readonly description?: string
  /** Absent where the document is only read by generators. */
  readonly publicUrl?: string
}

/** OpenAPI 3.0.3 (Belgif asks for 3.0), from the very schemas that check the input. Needs no database. */
export function openapiDocument(parts: DocumentParts): OpenApiDocument {
  return documentOf(parts, parts.doors.map(planDoor))
}

export function documentOf(parts: DocumentParts, plans: readonly DoorPlan[]): OpenApiDocument {
  const root = (parts.publicUrl ?? '').replace(/\/$/, '')
  const components = new Map<string, OpenApiSchema>(Object.entries(problemSchemas))
  // First what is answered, because a noun belongs to its answer where the two differ.
  for (const { answer } of plans) if (answer) schemaOf(answer, 'output', components)
  const paths: Record<string, Record<string, Operation>> = {}
  for (const plan of plans) {
    const operations = paths[plan.door.path] ?? {}
    operations[plan.door.method.toLowerCase()] = operationOf(plan, components)
    paths[plan.door.path] = operations
  }
  Object.assign(paths, houseOperations(root))
  const tags = new Set(
    Object.values(paths).flatMap((operations) => Object.values(operations).flatMap((o) => o.tags)),
  )
  return {
    openapi: '3.0.3',
    info: {
      title: parts.title,
      version: parts.version,
      ...(parts.description ? { description: parts.description } : {}),
    },
    servers: [{ url: `${root}/api/v1` }],
    tags: [...tags].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([one], [other]) => (one < other ? -1 : 1))),
      securitySchemes: {
        sessionCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: root.startsWith('https:') ? '__Host-beffroi' : 'beffroi',
        },
        sessionToken: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
