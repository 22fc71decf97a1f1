export {
  type DeliveryCount,
  deliverQueuedMail,
  type MailBudgets,
  mailBudgets,
} from './deliver-queued-mail.ts'
export { type KeptMail, type KeptMailer, keptMailer } from './kept-mailer.ts'
export { type ListedMail, listMail, type MailPage } from './list-mail.ts'
export { checkMail, type Mail } from './mail.ts'
export type { Mailer } from './mailer.ts'
export { queueMail } from './queue-mail.ts'
export type { MailKind, MailState, QueuedMail } from './queued-mail.ts'
export { type SmtpOptions, smtpMailer } from './smtp-mailer.ts'
