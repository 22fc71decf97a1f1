import type { RefusalIssue } from '@beffroi/errors'

/**
 * Texts no PostgreSQL column can hold: with a NUL, or with half of a surrogate pair, which would be replaced
 * silently on its way. They are refused before any schema sees them.
 */
export function unstorableTexts(value: unknown, path: readonly string[] = []): RefusalIssue[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [issueAt(path)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    isStorable(key) ? unstorableTexts(item, [...path, key]) : [issueAt(path)],
  )
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function issueAt(path: readonly string[]): RefusalIssue {
  const name = path.length > 0 ? { name: path.join('.') } : {}
  return { type: 'schemaViolation', ...name, detail: 'acts:issues.notStorable' }
}
