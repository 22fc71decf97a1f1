/**
 * One value as an SQL literal, for statements that are sent as text (`Transaction.lastWords`).
 * A backslash forces the E'' form, so the result means the same whatever standard_conforming_strings says.
 */
export function literal(value: string | number | boolean | null | Date | object): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return text(value)
  if (value instanceof Date) return `${text(value.toISOString())}::timestamptz`
  return `${text(JSON.stringify(value))}::jsonb`
}

function number(value: number): string {
  if (!Number.isFinite(value)) return `'${value}'::float8`
  // In parentheses, or `1 - -1` written without spaces would start a comment.
  return value < 0 || Object.is(value, -0) ? `(${value})` : String(value)
}

function text(value: string): string {
  // PostgreSQL stores no NUL in text; cutting the statement there would hide its end.
  if (value.includes('\0')) throw new Error('A text with a NUL character cannot be stored.')
  const doubled = value.replaceAll("'", "''")
  return doubled.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`
}
