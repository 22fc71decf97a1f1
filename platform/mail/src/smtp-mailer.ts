import { createHash } from 'node:crypto'
import type { Refusal } from '@beffroi/errors'
import { createTransport } from 'nodemailer'
import { checkMail } from './mail.ts'
import type { Mailer } from './mailer.ts'
import { refusals } from './refusals.ts'

export interface SmtpOptions {
  /** Of the account named in the address; it comes from a file, never from a setting. */
  readonly password?: string
  /** Milliseconds without an answer after which the server is given up. */
  readonly patience?: number
}

/** `url` is `smtp://host:25` or `smtps://account@host:465`; `from` is `Beffroi <beffroi@example.be>` or bare. */
export function smtpMailer(url: string, from: string, options: SmtpOptions = {}): Mailer {
  const server = new URL(url)
  const account = decodeURIComponent(server.username)
  const patience = options.patience ?? 30_000
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (server.protocol === 'smtps:' ? 465 : 25),
    secure: server.protocol === 'smtps:',
    // An account's password never travels in the clear, except inside this machine.
    requireTLS: account !== '' && !isLoopback(server.hostname),
    ...(account === '' ? {} : { auth: { user: account, pass: options.password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sender = from.replace(/^.*<|>$/g, '')
  return {
    keeps: false,
    async send(mail, key) {
      const refusal = checkMail(mail, key)
      if (refusal) return refusal
      try {
        await transport.sendMail({
          from,
          to: mail.to,
          envelope: { from: sender, to: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: messageIdOf(key, sender),
          // RFC 3834: no vacation robot answers a machine.
          headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
        })
        return undefined
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

export function messageIdOf(key: string, sender: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${sender.split('@')[1]}>`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}

// RFC 5321 4.2.1: 5yz is for ever, 4yz is for now. No answer at all means nothing is known: try again.
function refusalOf(error: unknown): Refusal {
  const { responseCode, response, message } = error as {
    responseCode?: number
    response?: string
    message?: string
  }
  const answer = String(response ?? message ?? '').slice(0, 300)
  const isForEver = responseCode !== undefined && responseCode >= 500 && isAboutThisMail(error)
  return isForEver ? refusals.rejected({ answer }) : refusals['not-delivered-yet']({ answer })
}

// Our password, our sender, our encryption: the operator repairs those, and the mail must then still go out.
function isAboutThisMail(error: unknown): boolean {
  const { code, command } = error as { code?: string; command?: string }
  return code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')
}
