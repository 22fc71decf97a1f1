import type { RefusalKind } from '@beffroi/errors'

/** Documented in docs/guides/operator/command-line.md; scripts depend on them. */
export const exitCodes = {
  ok: 0,
  failure: 1,
  usage: 2,
  invalid: 3,
  missing: 4,
  conflict: 5,
  auth: 6,
  later: 75,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const byKind: Record<RefusalKind, ExitCode> = {
  invalid: exitCodes.invalid,
  missing: exitCodes.missing,
  conflict: exitCodes.conflict,
  unauthenticated: exitCodes.auth,
  forbidden: exitCodes.auth,
  limited: exitCodes.later,
  unavailable: exitCodes.later,
}

export function exitCodeOf(kind: RefusalKind): ExitCode {
  return byKind[kind]
}

/** The same choice for an answer that came over HTTP. */
export function exitCodeOfStatus(status: number): ExitCode {
  if (status < 400) return exitCodes.ok
  if (status === 401 || status === 403) return exitCodes.auth
  if (status === 404) return exitCodes.missing
  if (status === 409 || status === 412 || status === 428) return exitCodes.conflict
  if (status === 429 || status === 503 || status === 502) return exitCodes.later
  return status < 500 ? exitCodes.invalid : exitCodes.failure
}
