import type { Mail } from './mail.ts'

/** `security` (sign-in, invitation, recovery) has a strict budget for each address; `crisis` has none. */
export type MailKind = 'ordinary' | 'security' | 'crisis'

export type MailState = 'waiting' | 'sending' | 'sent' | 'kept' | 'failed' | 'dropped'

export interface QueuedMail extends Mail {
  /** Whose mail it is; absent for a person who is not signed in. */
  readonly organisation?: string | undefined
  readonly kind?: MailKind
  /** The same key is the same mail: it is sent once, however often it is queued. */
  readonly key: string
  readonly now: Date
}
