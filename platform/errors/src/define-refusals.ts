import { type Refusal, type RefusalExtra, type RefusalKind, refuse } from './refusal.ts'

export interface RefusalDefinition {
  readonly kind: RefusalKind
}

export type RefusalFactory = (details?: Readonly<Record<string, unknown>>, extra?: RefusalExtra) => Refusal

export interface CatalogueEntry {
  readonly code: string
  readonly kind: RefusalKind
  readonly module: string
}

const entries: unique symbol = Symbol.for('beffroi.refusals')

export type Refusals<Key extends string = string> = { readonly [K in Key]: RefusalFactory } & {
  readonly [entries]: readonly CatalogueEntry[]
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Declares every refusal of a module, once. The key is the code after the dot, letter for letter, so that
 * the code a citizen reads in an answer is the text a developer finds in the source.
 */
export function defineRefusals<const M extends Record<string, RefusalDefinition>>(
  module: string,
  definitions: M,
): Refusals<keyof M & string> {
  const catalogue: CatalogueEntry[] = []
  const factories: Record<string, RefusalFactory> = {}
  for (const name of [module, ...Object.keys(definitions)]) {
    if (!kebab.test(name)) throw new Error(`Refusal names are kebab-case: "${name}" of "${module}" is not.`)
  }
  for (const [key, { kind }] of Object.entries(definitions)) {
    const code = `${module}.${key}`
    catalogue.push({ code, kind, module })
    factories[key] = (details, extra) => refuse(code, kind, details, extra)
  }
  Object.defineProperty(factories, entries, { value: Object.freeze(catalogue) })
  return Object.freeze(factories) as Refusals<keyof M & string>
}

/** Every refusal declared by `defineRefusals`, in its order: for docs/errors.md and for catalogue tests. */
export function refusalCatalogue(refusals: {
  readonly [entries]: readonly CatalogueEntry[]
}): readonly CatalogueEntry[] {
  return refusals[entries]
}
