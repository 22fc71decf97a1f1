import { type Actor, systemActor } from '@beffroi/acts'
import { accepted, openTestHouse, type TestHouse } from '@beffroi/acts/testing'
import { auditStatement } from '@beffroi/audit'
import { migrations as auditMigrations } from '@beffroi/audit/migrations'
import type { AuthorityRecord } from '../src/authority/authority.ts'
import { authorityIdOf } from '../src/authority/authority-id.ts'
import { setOrganisation } from '../src/authority/authority-store.ts'
import { migrations } from '../src/migrations/index.ts'
import { seedDirectory } from '../src/seed/seed-directory.ts'

export const clairval = '019d0000-0000-7000-8000-0000000000c1'
export const rochefeuille = '019d0000-0000-7000-8000-0000000000c2'
export const csirt = '019d0000-0000-7000-8000-0000000000c3'
export const operator = '019d0000-0000-7000-8000-0000000000c4'

export function aPerson(organisation: string | undefined, ...roles: string[]): Actor {
  return {
    kind: 'person',
    label: 'Marie Lambert (fictive)',
    person: '019d0000-0000-7000-8000-0000000000a1',
    roles,
    language: 'fr',
    ...(organisation ? { organisation } : {}),
  }
}

export function anAdministrator(organisation = clairval): Actor {
  return aPerson(organisation, 'administrator', 'reporter')
}

export function aReader(organisation = clairval): Actor {
  return aPerson(organisation, 'reader')
}

export function anOperator(): Actor {
  return aPerson(operator, 'operator', 'administrator')
}

export const theHouse = systemActor('test')

export function anAuthority(change: Partial<AuthorityRecord> = {}): AuthorityRecord {
  return {
    kind: 'commune',
    code: 'clairval',
    name: { fr: 'Clairval' },
    languages: ['fr'],
    nis2Class: 'unknown',
    sectors: [],
    fictitious: true,
    verified: 'verified',
    source: 'test',
    evidence: {},
    ...change,
  }
}

/** A house with the whole seed in it. */
export async function aSeededHouse(): Promise<TestHouse> {
  const house = await openTestHouse({ migrations: [auditMigrations, migrations], audit: auditStatement })
  accepted(await house.act(seedDirectory, theHouse, {}))
  return house
}

/** Makes an organisation the tenant of a seeded authority, as `link-organisation` does. */
export async function joinAs(
  house: TestHouse,
  organisation: string,
  kind: AuthorityRecord['kind'],
  code: string,
): Promise<string> {
  const id = authorityIdOf(kind, code)
  await house.database.transaction({ reach: 'platform' }, (transaction) =>
    setOrganisation(transaction, id, organisation, house.clock.now()),
  )
  return id
}
