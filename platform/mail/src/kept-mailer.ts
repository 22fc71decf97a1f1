import { checkMail, type Mail } from './mail.ts'
import type { Mailer } from './mailer.ts'

export interface KeptMail extends Mail {
  readonly key: string
}

export interface KeptMailer extends Mailer {
  /** What was sent since the start of this process, oldest first. */
  readonly mails: readonly KeptMail[]
}

/** Sends nothing outside: for the demonstration and for tests. */
export function keptMailer(): KeptMailer {
  const mails: KeptMail[] = []
  return {
    keeps: true,
    mails,
    async send({ to, language, subject, text }, key) {
      const refusal = checkMail({ to, language, subject, text }, key)
      if (refusal) return refusal
      if (!mails.some((kept) => kept.key === key)) mails.push({ to, language, subject, text, key })
      return undefined
    },
  }
}
