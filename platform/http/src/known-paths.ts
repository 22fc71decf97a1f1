/** Which methods an address knows, for 405 and OPTIONS: `/api/v1/notes/{noteId}` matches one segment per brace. */
export interface KnownPaths {
  add(method: string, template: string): void
  methodsAt(path: string): string[]
}

export function knownPaths(): KnownPaths {
  const known: { readonly pattern: RegExp; readonly method: string }[] = []
  return {
    add(method, template) {
      const source = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')
      known.push({ pattern: new RegExp(`^${source}$`), method })
    },
    methodsAt(path) {
      const methods = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
      if (methods.length === 0) return []
      const heads = methods.includes('GET') ? ['HEAD'] : []
      return [...new Set([...methods, ...heads, 'OPTIONS'])]
    },
  }
}
