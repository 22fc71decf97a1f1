import type { Language } from '@beffroi/i18n'

/**
 * Who acts, and for which organisation. Role names belong to the modules; here they are opaque strings.
 * `system` is the house itself (a follower, a job) working on behalf of `organisation`.
 */
export interface Actor {
  readonly kind: 'person' | 'system' | 'anonymous'
  /** Shown in the audit log: a name for a person, the follower or job for the system. */
  readonly label: string
  readonly person?: string
  readonly organisation?: string
  readonly roles: readonly string[]
  readonly session?: string
  /** Network address of the caller, where there is one: only to bound guessing, never kept. */
  readonly address?: string
  readonly language: Language
}

export function anonymous(language: Language): Actor {
  return { kind: 'anonymous', label: 'anonymous', roles: [], language }
}

export function systemActor(label: string, organisation?: string): Actor {
  return { kind: 'system', label, roles: [], language: 'en', ...(organisation ? { organisation } : {}) }
}
