import type { Refusal, RefusalKind } from '@beffroi/errors'

export interface ProblemType {
  readonly status: number
  /** Absent: the code of the refusal names the type. */
  readonly belgif?: string
  readonly title: string
}

/** The one place where a refusal meets an HTTP status (Belgif [prb-type], RFC 9110 section 15). */
const kinds: Readonly<Record<RefusalKind, ProblemType>> = {
  invalid: { status: 400, belgif: 'badRequest', title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, belgif: 'missingPermission', title: 'Missing Permission' },
  missing: { status: 404, belgif: 'resourceNotFound', title: 'Resource Not Found' },
  conflict: { status: 409, title: 'Conflict' },
  limited: { status: 429, belgif: 'tooManyRequests', title: 'Too Many Requests' },
  unavailable: { status: 503, belgif: 'serviceUnavailable', title: 'Service Unavailable' },
}

// What HTTP itself has a sharper word for than a kind.
const codes: Readonly<Record<string, ProblemType>> = {
  'http.payload-too-large': { status: 413, belgif: 'payloadTooLarge', title: 'Payload Too Large' },
  'http.unsupported-media-type': { status: 415, title: 'Unsupported Media Type' },
  'http.file-too-large': { status: 413, belgif: 'payloadTooLarge', title: 'Payload Too Large' },
  'http.file-type-not-taken': { status: 415, title: 'Unsupported Media Type' },
  'http.version-required': { status: 428, title: 'Precondition Required' },
  'http.request-too-slow': { status: 408, title: 'Request Timeout' },
  'http.method-not-allowed': { status: 405, title: 'Method Not Allowed' },
  'acts.not-signed-in': { status: 401, belgif: 'noAccessToken', title: 'No Access Token' },
  'http.session-over': { status: 401, belgif: 'invalidAccessToken', title: 'Invalid Access Token' },
  'http.unexpected-fault': { status: 500, belgif: 'internalServerError', title: 'Internal Server Error' },
  'acts.version-changed': { status: 412, title: 'Precondition Failed' },
}

export function problemTypeOf(refusal: Pick<Refusal, 'code' | 'kind'>): ProblemType {
  return codes[refusal.code] ?? kinds[refusal.kind]
}

export function problemUrn(refusal: Pick<Refusal, 'code' | 'kind'>): string {
  const { belgif } = problemTypeOf(refusal)
  return belgif ? `urn:problem-type:belgif:${belgif}` : `urn:problem-type:beffroi:${refusal.code}`
}

const belgifIssues = new Set([
  'schemaViolation',
  'unknownInput',
  'invalidInput',
  'referencedResourceNotFound',
])
const extendedIssues = new Set([
  'requiredInput',
  'invalidPeriod',
  'outOfRange',
  'equalExpected',
  'exactlyOneOfExpected',
  'anyOfExpected',
  'zeroOrAllOfExpected',
  'zeroOrExactlyOneOfExpected',
])

export function issueUrn(type: string): string {
  const owner = belgifIssues.has(type) ? 'belgif' : extendedIssues.has(type) ? 'belgif-ext' : 'beffroi'
  return `urn:problem-type:${owner}:input-validation:${type}`
}

export function problemStatus(refusal: Pick<Refusal, 'code' | 'kind'>): number {
  return problemTypeOf(refusal).status
}
