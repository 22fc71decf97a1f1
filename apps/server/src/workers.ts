import { createAuthenticator } from '@beffroi/access'
import { rolesChanged, sessionEnded } from '@beffroi/access/events'
import type { Fact } from '@beffroi/acts'
import { readSecretFile } from '@beffroi/config'
import { createEvents, type Ended, type Events, sweepOutbox } from '@beffroi/events'
import { createJobs, type TimedAct } from '@beffroi/jobs'
import { deliverQueuedMail, keptMailer, type Mailer, smtpMailer } from '@beffroi/mail'
import type { House } from './house.ts'
import { allFollowers, type DoorParts, fileOwners, timedActs } from './modules.ts'
import { sweepFiles } from './sweep-files.ts'

export interface Workers {
  readonly events: Events
  stop(): Promise<void>
}

/** What happens after the answer: followers, mails, timed acts. Also where no page is served. */
export async function startWorkers(house: House, parts: DoorParts): Promise<Workers> {
  const { database, files, log, clock, runner, config } = house
  const jobs = createJobs({ database, log, clock, works: config.workers })
  const events = createEvents({
    ...{ database, runner, jobs, clock, log },
    followers: allFollowers(parts),
    closesStreams,
  })
  const mailer = mailerOf(house)
  const deliver: TimedAct = {
    name: 'mail.deliver',
    every: '5 seconds',
    run: async () => void (await deliverQueuedMail(database, mailer, clock)),
  }
  jobs.timed([...timedActs, deliver, sweepOutbox, sweepFiles(files, fileOwners)], {
    runner,
    database,
    clock,
    log,
  })
  await jobs.start()
  await events.start()
  return {
    events,
    stop: async () => {
      await events.stop()
      await jobs.stop()
    },
  }
}

/** Rights that end, end on open screens too: the page asks again with what is left of them. */
function closesStreams({ type, subject, payload }: Fact): Ended | undefined {
  if (type === sessionEnded.type) return { session: subject.id }
  if (type !== rolesChanged.type) return undefined
  const { person, organisation } = rolesChanged.payload.parse(payload)
  return { person, organisation }
}

/** Without a mail server, mails are kept on the outbox page. */
function mailerOf({ config }: House): Mailer {
  if (!config.smtpUrl) return keptMailer()
  const file = config.smtpPasswordFile
  const read = file ? readSecretFile('BEFFROI_SMTP_PASSWORD_FILE', file) : undefined
  const password = read && 'secret' in read ? { password: read.secret } : {}
  return smtpMailer(config.smtpUrl, config.mailFrom, password)
}

export function authenticatorOf({ database, clock }: House): ReturnType<typeof createAuthenticator> {
  return createAuthenticator({ database, clock })
}
