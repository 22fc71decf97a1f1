import type { Language } from './language.ts'

/** Messages of one namespace: sentences, or groups of them. */
export type Catalogue = { readonly [key: string]: string | Catalogue }

export type CataloguesByNamespace = Readonly<Record<string, Catalogue>>

export type Catalogues = Readonly<Record<Language, CataloguesByNamespace>>

/**
 * French counts a million in a category of its own (`many`, CLDR 38), which our sentences do not
 * tell apart: without this, "1 000 000 messages" would show its key.
 */
export const withEveryPlural = (catalogue: Catalogue): Catalogue => {
  const complete: Record<string, string | Catalogue> = {}
  for (const [key, value] of Object.entries(catalogue)) {
    complete[key] = typeof value === 'string' ? value : withEveryPlural(value)
    const many = key.replace(/_other$/, '_many')
    if (many !== key && catalogue[many] === undefined) complete[many] = complete[key]
  }
  return complete
}
