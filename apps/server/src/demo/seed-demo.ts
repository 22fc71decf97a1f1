import { accessActs, createOrganisation, type DemoAccount } from '@beffroi/access'
import { type Actor, createRunner, type Runner, systemActor } from '@beffroi/acts'
import { auditStatement } from '@beffroi/audit'
import { authorityIdOf, linkOrganisation, registerAuthority } from '@beffroi/directory'
import { seedDirectory } from '@beffroi/directory/seed'
import { isRefusal, type Refusal } from '@beffroi/errors'
import { acknowledgeNotification, sendMessage, submitNotification } from '@beffroi/incidents'
import type { House } from '../house.ts'
import { accessPartsOf, type DoorParts } from '../modules.ts'
import { type DemoNotification, demoNotifications } from './demo-notifications.ts'
import { type DemoOrganisation, type DemoPerson, demoCsirt, demoOrganisations } from './demo-territory.ts'

export interface SeededDemo {
  readonly accounts: readonly DemoAccount[]
}

const hour = 3_600_000
const house = systemActor('demo')

/** Fills an empty house by ordinary acts. Repeating it adds only what is missing. */
export async function seedDemo(open: House, parts: DoorParts): Promise<SeededDemo | Refusal> {
  const seeded = await open.runner.act(seedDirectory, house, {})
  if (isRefusal(seeded)) return seeded
  const present = await presentOrganisations(open)
  const createPerson = accessActs(accessPartsOf(parts)).createPerson
  for (const organisation of demoOrganisations.filter(({ id }) => !present.has(id))) {
    const refusal = await seedOrganisation(open.runner, organisation)
    if (refusal) return refusal
    for (const person of organisation.people) {
      const { roles, ...account } = person
      const created = await open.runner.act(createPerson, house, {
        ...account,
        organisation: organisation.id,
        roles: [...roles],
      })
      if (isRefusal(created)) return created
    }
  }
  if (!present.has(demoCsirt)) {
    for (const notification of demoNotifications) {
      const refusal = await seedNotification(open, notification)
      if (refusal) return refusal
    }
  }
  return { accounts: demoAccounts() }
}

/** How to sign in as each demo role. */
export function demoAccounts(): DemoAccount[] {
  return demoOrganisations.flatMap((organisation) =>
    organisation.people.map(({ email, password, name, roles }) => ({
      email,
      password,
      name,
      organisation: organisation.name,
      // What he is here for; that he also administers says less.
      role: roles.find((role) => role !== 'administrator') ?? 'administrator',
    })),
  )
}

export async function isDemo(open: House): Promise<boolean> {
  return (await presentOrganisations(open)).has(demoCsirt)
}

/** A house with real organisations is no place for invented incidents: their CSIRT would receive them. */
export async function hasRealOrganisations({ database }: House): Promise<boolean> {
  const { rows } = await database.maintenance((transaction) =>
    transaction.query('select exists (select from access.organisation where not fictitious) as real'),
  )
  return rows[0]?.real === true
}

async function presentOrganisations({ database }: House): Promise<ReadonlySet<string>> {
  const { rows } = await database.maintenance((transaction) =>
    transaction.query('select id from access.organisation where id = any($1)', [
      demoOrganisations.map(({ id }) => id),
    ]),
  )
  return new Set(rows.map((row) => String(row.id)))
}

async function seedOrganisation(
  runner: Runner,
  organisation: DemoOrganisation,
): Promise<Refusal | undefined> {
  const { id, name, kind, language, authority } = organisation
  const created = await runner.act(createOrganisation, house, { id, name, kind, language, fictitious: true })
  if (isRefusal(created)) return created
  if (!authority) return undefined
  const registered = await runner.act(registerAuthority, house, {
    ...authority,
    name: { [language]: name },
    languages: [language],
    fictitious: true,
    verified: 'unverified',
    source: 'Beffroi',
  })
  if (isRefusal(registered)) return registered
  const linked = await runner.act(linkOrganisation, house, {
    authorityId: authorityIdOf(authority.kind, authority.code),
    organisationId: id,
  })
  return isRefusal(linked) ? linked : undefined
}

async function seedNotification(open: House, demo: DemoNotification): Promise<Refusal | undefined> {
  const reporter = actorOf(({ email }) => email === demo.reporter)
  const officer = actorOf((_person, organisation) => organisation.id === demoCsirt)
  const now = open.clock.now().getTime()
  const receipt = await runnerAt(open, now - demo.hoursAgo * hour).act(submitNotification, reporter.actor, {
    what: demo.what,
    since: new Date(now - demo.sinceHoursAgo * hour).toISOString(),
    callback: { name: reporter.person.name, phone: reporter.person.phone ?? '' },
  })
  if (isRefusal(receipt)) return receipt
  if (demo.acknowledgedAfterHours === undefined) return undefined
  const later = runnerAt(open, now - (demo.hoursAgo - demo.acknowledgedAfterHours) * hour)
  const acknowledged = await later.act(acknowledgeNotification, officer.actor, { notificationId: receipt.id })
  if (isRefusal(acknowledged)) return acknowledged
  if (!demo.question) return undefined
  const asked = await later.act(sendMessage, officer.actor, {
    notificationId: receipt.id,
    kind: 'question',
    standard: demo.question,
  })
  return isRefusal(asked) ? asked : undefined
}

/** The same runner, some hours ago: so the clocks of the demonstration are really running. */
function runnerAt({ database, log }: House, instant: number): Runner {
  return createRunner({ database, log, audit: auditStatement, clock: { now: () => new Date(instant) } })
}

function actorOf(is: (person: DemoPerson, organisation: DemoOrganisation) => boolean): {
  actor: Actor
  person: DemoPerson
} {
  for (const organisation of demoOrganisations) {
    const person = organisation.people.find((one) => is(one, organisation))
    if (!person) continue
    const { id, name, roles, language } = person
    const actor: Actor = {
      ...{ kind: 'person', label: name, person: id, organisation: organisation.id, roles, language },
    }
    return { actor, person }
  }
  throw new Error('The demonstration names a person it does not have.')
}
