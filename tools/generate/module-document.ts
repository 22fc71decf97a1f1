import type { OpenApiDocument } from '@beffroi/http'

type Schemas = Record<string, unknown>

/**
 * The part of the document that the pages of a module may call: its own paths and those of the modules it declares,
 * with the schemas they need, at the addresses a browser asks.
 */
export function moduleDocument(document: OpenApiDocument, modules: readonly string[]): object {
  const prefixes = modules.map((module) => `/${camelCase(module)}/`)
  const root = new URL(document.servers[0]?.url ?? '/api/v1', 'http://localhost').pathname
  const paths = Object.fromEntries(
    Object.entries(document.paths)
      .filter(([path]) => prefixes.some((prefix) => `${path}/`.startsWith(prefix)))
      .map(([path, operations]) => [`${root}${path}`, operations]),
  )
  return {
    openapi: document.openapi,
    info: document.info,
    paths,
    components: { schemas: neededSchemas(paths, document.components.schemas as Schemas) },
  }
}

function neededSchemas(paths: unknown, schemas: Schemas): Schemas {
  const needed = new Set<string>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(look)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      if (key === '$ref' && typeof item === 'string') follow(item.split('/').at(-1) ?? '')
      else look(item)
    }
  }
  const follow = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    look(schemas[name])
  }
  look(paths)
  return Object.fromEntries([...needed].sort().map((name) => [name, schemas[name]]))
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
