import { readFileSync } from 'node:fs'
import type { PlainCommand } from '../../command-line/command.ts'
import { problemOf, type Remote, remoteOf, whileReachable } from '../../remote/remote.ts'
import { answer, failed } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly method: string
  readonly path: string
  readonly query: readonly string[]
  readonly hasBody: boolean
}

/** Calls any operation of the server's own OpenAPI document; without a name, lists them. */
export const api: PlainCommand = {
  words: 'api',
  needs: 'nothing',
  operands: [{ name: 'operation', optional: true }],
  options: [
    { name: 'input', value: 'JSON|@FILE' },
    { name: 'key', value: 'KEY' },
    { name: 'dry-run' },
    { name: 'url', value: 'URL' },
  ],
  run: async (call, hands) => {
    const remote = remoteOf(call, hands)
    if (!remote) return exitCodes.invalid
    const input = readInput(String(call.options.input ?? '{}'))
    if (!input) return failed(hands, 'cli:errors.input-not-json', exitCodes.usage)
    return whileReachable(hands, remote.url, async () => {
      const operations = await operationsOf(remote)
      const [name] = call.operands
      if (!name) {
        return answer(
          hands,
          operations,
          operations.map((one) => `${one.operationId}\t${one.method} ${one.path}\t${one.summary}`),
        )
      }
      const operation = operations.find(({ operationId }) => operationId === name)
      if (!operation) return failed(hands, 'cli:errors.unknown-operation', exitCodes.missing, { name })
      const { path, body } = place(operation, input)
      if (call.options['dry-run'])
        return answer(hands, { method: operation.method, path, body }, [
          `${operation.method} ${path}`,
          JSON.stringify(body),
        ])
      const key = typeof call.options.key === 'string' ? call.options.key : undefined
      const given = await remote.request(operation.method, path, operation.hasBody ? body : undefined, key)
      if (given.status >= 400) return problemOf(hands, given)
      return answer(hands, given.body, [
        typeof given.body === 'string' ? given.body : JSON.stringify(given.body, null, 2),
      ])
    })
  },
}

function readInput(given: string): Record<string, unknown> | undefined {
  try {
    const text = given.startsWith('@') ? readFileSync(given === '@-' ? 0 : given.slice(1), 'utf8') : given
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

async function operationsOf(remote: Remote): Promise<Operation[]> {
  const { body } = await remote.request('GET', '/doc/openapi.json')
  const document = body as {
    paths: Record<string, Record<string, OperationObject>>
    servers?: { url: string }[]
  }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation.operationId
        ? [
            {
              operationId: operation.operationId,
              summary: operation.summary ?? '',
              method: method.toUpperCase(),
              path: path.startsWith('/api/') ? path : `/api/v1${path}`,
              query: (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
              hasBody: operation.requestBody !== undefined,
            },
          ]
        : [],
    ),
  )
}

interface OperationObject {
  readonly operationId?: string
  readonly summary?: string
  readonly parameters?: readonly { in: string; name: string }[]
  readonly requestBody?: unknown
}

/** Each field of the input goes where the document says: path, query, else the body. */
function place(
  operation: Operation,
  input: Record<string, unknown>,
): { path: string; body: Record<string, unknown> } {
  const rest = { ...input }
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value ?? ''))
  })
  const query = new URLSearchParams()
  for (const name of operation.query) {
    if (rest[name] === undefined) continue
    for (const value of [rest[name]].flat()) query.append(name, String(value))
    delete rest[name]
  }
  return { path: query.size > 0 ? `${path}?${query}` : path, body: rest }
}
