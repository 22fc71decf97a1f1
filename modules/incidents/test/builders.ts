import { migrations as accessMigrations } from '@beffroi/access/migrations'
import type { Actor } from '@beffroi/acts'
import { accepted, openTestHouse, type TestHouse } from '@beffroi/acts/testing'
import { auditStatement } from '@beffroi/audit'
import { migrations as auditMigrations } from '@beffroi/audit/migrations'
import { migrations as directoryMigrations } from '@beffroi/directory/migrations'
import type { Language } from '@beffroi/i18n'
import { migrations as mailMigrations } from '@beffroi/mail/migrations'
import { migrations } from '../src/migrations/index.ts'
import { submitNotification } from '../src/notification/submit-notification.ts'

const organisations = {
  clairval: '0193f000-0000-7000-8000-00000000c1a1',
  rochefeuille: '0193f000-0000-7000-8000-00000000c2a2',
  centre: '0193f000-0000-7000-8000-00000000c3a3',
  otherCentre: '0193f000-0000-7000-8000-00000000c4a4',
} as const

const people = {
  marie: '0193f000-0000-7000-8000-0000000000a1',
  reader: '0193f000-0000-7000-8000-0000000000a2',
  rene: '0193f000-0000-7000-8000-0000000000a3',
  anke: '0193f000-0000-7000-8000-0000000000a4',
  lode: '0193f000-0000-7000-8000-0000000000a5',
  paul: '0193f000-0000-7000-8000-0000000000a6',
} as const

function person(
  id: string,
  label: string,
  organisation: string,
  roles: readonly string[],
  language: Language,
): Actor {
  return { kind: 'person', label, person: id, organisation, roles, language }
}

export const marie = person(
  people.marie,
  'Marie Lambert',
  organisations.clairval,
  ['administrator', 'reporter'],
  'fr',
)
export const clairvalReader = person(people.reader, 'Louis Noël', organisations.clairval, ['reader'], 'fr')
export const rene = person(people.rene, 'René Collard', organisations.rochefeuille, ['reporter'], 'fr')
export const anke = person(people.anke, 'Anke Peeters', organisations.centre, ['duty-officer'], 'nl')
export const lateOfficer = person(people.paul, 'Paul Gérard', organisations.centre, ['duty-officer'], 'fr')
export const strangeOfficer = person(
  people.lode,
  'Lode Maes',
  organisations.otherCentre,
  ['duty-officer'],
  'nl',
)
export { organisations, people }

export interface IncidentsHouse extends TestHouse {
  /** Sets up who takes part; a house without a centre has nobody to receive a notification. */
  readonly centre: string
}

/** A migrated house with the commune of Clairval, the CPAS of Rochefeuille and one centre on duty. */
export async function openIncidentsHouse(options: { centre?: boolean } = {}): Promise<IncidentsHouse> {
  const house = await openTestHouse({
    migrations: [mailMigrations, auditMigrations, accessMigrations, directoryMigrations, migrations],
    audit: auditStatement,
  })
  await house.database.transaction({ reach: 'platform' }, async (transaction) => {
    const add = (id: string, name: string, kind: string, language: string, at: string) =>
      transaction.query(
        'insert into access.organisation (id, name, kind, language, fictitious, created_at) values ($1, $2, $3, $4, true, $5)',
        [id, name, kind, language, at],
      )
    await add(organisations.clairval, 'Commune de Clairval', 'authority', 'fr', '2026-01-01T00:00:00Z')
    await add(organisations.rochefeuille, 'CPAS de Rochefeuille', 'authority', 'fr', '2026-01-01T00:00:00Z')
    if (options.centre === false) return
    await add(organisations.centre, 'CSIRT national (fictif)', 'csirt', 'fr', '2026-01-02T00:00:00Z')
    await add(organisations.otherCentre, 'Autre centre (fictif)', 'csirt', 'nl', '2026-01-03T00:00:00Z')
    const join = async ({ person: id, organisation, roles, label, language }: Actor) => {
      await transaction.query(
        'insert into access.person (id, name, email, language, created_at) values ($1, $2, $3, $4, $5)',
        [id, label, `${id?.slice(-2)}@fictif.example`, language, '2026-01-04T00:00:00Z'],
      )
      await transaction.query(
        'insert into access.membership (person, organisation, roles, since) values ($1, $2, $3, $4)',
        [id, organisation, roles, '2026-01-04T00:00:00Z'],
      )
    }
    for (const actor of [marie, clairvalReader, rene, anke, lateOfficer, strangeOfficer]) await join(actor)
  })
  return { ...house, centre: organisations.centre }
}

/** A report as the form sends it; `aReport({ since: '...' })` changes one field. */
export function aReport(change: Record<string, unknown> = {}) {
  return {
    what: "Tous les écrans de l'accueil sont noirs",
    since: 'unknown',
    callback: { name: 'Marie Lambert', phone: '061 22 33 44' },
    ...change,
  }
}

/** A notification that Clairval has just sent. */
export async function submitted(house: TestHouse, by: Actor = marie): Promise<string> {
  return accepted(await house.act(submitNotification, by, aReport())).id
}
