import type { OpenApiDocument } from './document.ts'
import type { Operation } from './operation.ts'
import type { OpenApiSchema } from './schema.ts'

const camel = /^[a-z][a-zA-Z0-9]*$/
const upperCamel = /^[A-Z][a-zA-Z0-9]*$/
const segment = /^([a-z][a-zA-Z0-9]*|\{[a-z][a-zA-Z0-9]*\})$/

/** The rules of the Belgif REST guide a machine can hold; each finding says the mend. Empty = the server may start. */
export function checkDocument(document: OpenApiDocument): string[] {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      where: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )
  return [
    ...operations.flatMap(({ path, where, operation }) => checkOperation(document, path, where, operation)),
    ...twice(operations.map(({ operation }) => operation.operationId)).map(
      (id) => `operationId "${id}" stands on two doors: give each its own [openapi-opid]`,
    ),
    ...Object.keys(document.components.schemas)
      .filter((name) => !upperCamel.test(name))
      .map((name) => `schema "${name}": name it in UpperCamelCase in .meta({ id }) [oas-types]`),
    ...Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      checkSchema(`schema ${name}`, schema),
    ),
  ]
}

function checkOperation(
  document: OpenApiDocument,
  path: string,
  where: string,
  operation: Operation,
): string[] {
  const findings: string[] = []
  const fault = (when: boolean, mend: string) => {
    if (when) findings.push(`${where}: ${mend}`)
  }
  fault(
    !path.startsWith('/') ||
      path
        .slice(1)
        .split('/')
        .some((part) => !segment.test(part)),
    'write the path in lowerCamelCase segments, without a slash at its end [uri-notat]',
  )
  fault(!camel.test(operation.operationId), 'write operationId in lowerCamelCase [openapi-opid]')
  fault(operation.summary.trim() === '', 'say in a summary what it does [openapi-opid]')
  fault(operation.tags.length !== 1, 'give it one tag [oas-tags]')
  fault(!isAuthz(operation['x-authz']), 'declare its authz: resource, action, scope')
  fault(operation.responses.default === undefined, 'add the default problem response [prb-defaul]')
  for (const { name, in: place, schema } of operation.parameters) {
    fault(place !== 'header' && !camel.test(name), `write parameter "${name}" in lowerCamelCase [uri-notat]`)
    fault(
      place === 'path' && Object.keys(schema).length === 0,
      `parameter {${name}} must be a field of the input`,
    )
  }
  const bodies = Object.values(operation.requestBody?.content ?? {})
  for (const { schema } of bodies) {
    for (const finding of openObjects(document, schema)) fault(true, finding)
    findings.push(...checkSchema(where, schema))
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    const json = response.content?.['application/json']?.schema
    if (!json) continue
    fault(!isObject(document, json), `answer ${status} with an object at the top [evo-object]`)
    findings.push(...checkSchema(where, json))
  }
  return findings
}

function isAuthz(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { resource, action, scope } = value as Record<string, unknown>
  const scopes = ['public', 'signed-in', 'own', 'platform']
  return Boolean(resource) && Boolean(action) && scopes.includes(String(scope))
}

function isObject(document: OpenApiDocument, schema: OpenApiSchema): boolean {
  const { $ref, type, anyOf, oneOf, allOf } = schema
  if ($ref) {
    const named = document.components.schemas[$ref.split('/').at(-1) ?? '']
    return named !== undefined && isObject(document, named)
  }
  const alternatives = anyOf ?? oneOf ?? allOf
  return type === 'object' || (alternatives?.every((one) => isObject(document, one)) ?? false)
}

/** Property names anywhere are lowerCamelCase [jsn-naming]. */
function checkSchema(where: string, schema: OpenApiSchema): string[] {
  const names = Object.entries(schema.properties ?? {})
  return [
    ...names
      .filter(([name]) => !camel.test(name))
      .map(([name]) => `${where}: write property "${name}" in lowerCamelCase [jsn-naming]`),
    ...childrenOf(schema).flatMap((child) => checkSchema(where, child)),
  ]
}

/** [req-valid]: what is sent is refused when unknown, so no object of a body may be open. */
function openObjects(document: OpenApiDocument, schema: OpenApiSchema, seen = new Set<string>()): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    const named = document.components.schemas[name]
    if (!named || seen.has(name)) return []
    return openObjects(document, named, seen.add(name))
  }
  const isOpen = schema.type === 'object' && (schema.additionalProperties ?? true) === true
  const fields = Object.keys(schema.properties ?? {}).join(', ')
  return [
    ...(isOpen ? [`an object of its body is open {${fields}}: use z.strictObject [req-valid]`] : []),
    ...childrenOf(schema).flatMap((child) => openObjects(document, child, seen)),
  ]
}

function childrenOf(schema: OpenApiSchema): OpenApiSchema[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = schema
  return [
    ...Object.values(properties),
    ...(items ? [items] : []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ...anyOf,
    ...oneOf,
    ...allOf,
  ]
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
