import type { Refusal } from '@beffroi/errors'
import type { Mail } from './mail.ts'

/** Sends one mail to the outside. The same key always gives the same Message-ID, so a repeat is recognisable. */
export interface Mailer {
  /** True when mails stay in the house, to be read in the outbox page. */
  readonly keeps: boolean
  /** Nothing when the mail is out of our hands; else why not. Kind `unavailable` asks for another attempt. */
  send(mail: Mail, idempotencyKey: string): Promise<Refusal | undefined>
}
