export type ProblemIssue = {
  readonly type?: string
  readonly in?: string
  /** The field, as the form names it. */
  readonly name?: string
  readonly title?: string
  readonly detail?: string
}

type ProblemParts = {
  type: string
  title: string
  detail: string
  status: number
  code: string
  issues: readonly ProblemIssue[]
}

/** A refusal of the server (RFC 9457, with Belgif's `issues`), thrown by every call of the API. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly status: number
  /** Stable code of the refusal, such as `incidents.notification-already-final`; empty when none. */
  readonly code: string
  readonly issues: readonly ProblemIssue[]

  constructor(parts: ProblemParts) {
    super(parts.detail === '' ? parts.title : parts.detail)
    this.type = parts.type
    this.title = parts.title
    this.detail = parts.detail
    this.status = parts.status
    this.code = parts.code
    this.issues = parts.issues
  }
}

/** The call did not reach the server, or its answer did not come back. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const textOf = (record: Record<string, unknown>, name: string): string => {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}

const readIssue = (value: unknown): ProblemIssue => {
  if (!isRecord(value)) return {}
  const issue: Record<string, string> = {}
  for (const name of ['type', 'in', 'name', 'title', 'detail']) {
    const text = textOf(value, name)
    if (text !== '') issue[name] = text
  }
  return issue
}

/** Reads any refused answer: a body that is no problem still becomes one, with its status. */
export const readProblem = (status: number, body: unknown): Problem => {
  const record = isRecord(body) ? body : {}
  const issues = Array.isArray(record.issues) ? record.issues.map(readIssue) : []
  return new Problem({
    type: textOf(record, 'type') || 'about:blank',
    title: textOf(record, 'title'),
    detail: textOf(record, 'detail'),
    status,
    code: textOf(record, 'code'),
    issues,
  })
}
