export const refusalKinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'missing',
  'conflict',
  'limited',
  'unavailable',
] as const

export type RefusalKind = (typeof refusalKinds)[number]

/** One thing wrong in what was sent. `type` is a Belgif issue type such as `requiredInput`. */
export interface RefusalIssue {
  readonly type: string
  readonly in?: 'body' | 'path' | 'query' | 'header'
  readonly name?: string
  /** The key of a sentence, such as `acts:issues.tooShort`, filled with `values` where it is shown. */
  readonly detail?: string
  readonly values?: Readonly<Record<string, string | number>>
}

// A symbol, because no JSON body can carry one: data from outside can never pass for a refusal.
const brand: unique symbol = Symbol.for('beffroi.refusal')

/** An answer that says no. A value, never thrown: bugs throw, refusals are returned. */
export interface Refusal {
  readonly [brand]: true
  readonly refused: true
  readonly code: string
  readonly kind: RefusalKind
  readonly details: Readonly<Record<string, unknown>>
  readonly issues?: readonly RefusalIssue[]
  readonly retryAfterSeconds?: number
}

export interface RefusalExtra {
  readonly issues?: readonly RefusalIssue[]
  readonly retryAfterSeconds?: number
}

export function refuse(
  code: string,
  kind: RefusalKind,
  details: Readonly<Record<string, unknown>> = {},
  extra: RefusalExtra = {},
): Refusal {
  return Object.freeze({ [brand]: true as const, refused: true as const, code, kind, details, ...extra })
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true
}

/** `incidents.notification-already-final` has its sentence under `incidents:errors.notification-already-final`. */
export function sentenceKey(code: string): string {
  return code.replace('.', ':errors.')
}
