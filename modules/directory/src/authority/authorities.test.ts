import { createOrganisation } from '@beffroi/access'
import { migrations as accessMigrations } from '@beffroi/access/migrations'
import { accepted, openTestHouse, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { auditStatement } from '@beffroi/audit'
import { migrations as auditMigrations } from '@beffroi/audit/migrations'
import { findUnguardedTables } from '@beffroi/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAdministrator, anAuthority, anOperator, aPerson, aReader, theHouse } from '../../test/builders.ts'
import { migrations } from '../migrations/index.ts'
import { seedDirectory } from '../seed/seed-directory.ts'
import { showTerritory } from '../territory/show-territory.ts'
import { authorityIdOf } from './authority-id.ts'
import { linkOrganisation } from './link-organisation.ts'
import { registerAuthority } from './register-authority.ts'
import { showAuthority } from './show-authority.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({
    migrations: [auditMigrations, accessMigrations, migrations],
    audit: auditStatement,
  })
  accepted(await house.act(seedDirectory, theHouse, {}))
})
afterAll(() => house.close())

const anOrganisation = async (name: string, fictitious: boolean) =>
  accepted(
    await house.act(createOrganisation, theHouse, { name, kind: 'authority', language: 'fr', fictitious }),
  ).id
const show = async (authorityId: string) =>
  accepted(await house.ask(showAuthority, aReader(), { authorityId }))

test('every table of the directory is guarded', async () => {
  expect(await findUnguardedTables(house.database)).toEqual([])
})

test('without an organisation nothing but names is read, whatever the question', async () => {
  await house.database.transaction({ reach: 'own' }, async (transaction) => {
    for (const table of ['authority', 'contact', 'territory', 'succession', 'service_area']) {
      expect((await transaction.query(`select * from directory.${table}`)).rowCount, table).toBe(0)
    }
  })
})

test('a merged commune stays readable, and so does what became of it', async () => {
  const bertogne = await show(authorityIdOf('commune', '82005'))
  expect(bertogne).toMatchObject({
    validTo: '2024-12-31',
    successors: [{ name: { fr: 'Bastogne' }, onDate: '2025-01-01' }],
    children: [{ name: { fr: 'CPAS de Bertogne' } }],
  })
  const bastogne = await show(authorityIdOf('commune', '82039'))
  expect(bastogne.predecessors.map(({ code }) => code)).toEqual(['82003', '82005'])
  expect(bastogne.servedBy.map(({ code, verified }) => [code, verified])).toEqual([
    ['centre-ardenne', 'verified'],
    ['luxembourg', 'unverified'],
  ])
})

test('a national body says its role, its legal basis and what of it is not verified', async () => {
  const ccb = await show(authorityIdOf('national', 'ccb'))
  expect(ccb).toMatchObject({
    shortName: 'CCB',
    verified: 'verified',
    evidence: { sectors: { verified: 'unverified' } },
    contacts: [{ function: 'duty', phone: '+32 2 501 05 60' }],
    confirmation: 'due',
  })
  expect(Object.keys(ccb.role ?? {})).toEqual(expect.arrayContaining(['fr', 'nl', 'de', 'en']))
})

test('an authority that is not there is missing', async () => {
  const authorityId = authorityIdOf('commune', 'nowhere')
  expect(refusedWith(await house.ask(showAuthority, aReader(), { authorityId }))).toBe(
    'directory.authority-missing',
  )
})

test('an authority of a territory that nobody knows is refused, not a fault', async () => {
  const lost = anAuthority({ code: 'lost', territory: '99999' })
  expect(refusedWith(await house.act(registerAuthority, theHouse, lost))).toBe('directory.territory-missing')
})

test('who has not signed in sees no authority and no territory', async () => {
  const stranger = aPerson(undefined)
  const authorityId = authorityIdOf('commune', '81001')
  expect(refusedWith(await house.ask(showAuthority, stranger, { authorityId }))).toBe('acts.not-signed-in')
  expect(refusedWith(await house.ask(showTerritory, stranger, {}))).toBe('acts.not-signed-in')
})

test('the territory is 43 tiles on five arrondissements', async () => {
  const { communes, grounds } = accepted(await house.ask(showTerritory, aReader(), {}))
  expect(communes).toHaveLength(43)
  expect(grounds.map(({ kind }) => kind)).toEqual(['province', ...Array(5).fill('arrondissement')])
  const arrondissements = grounds.filter(({ kind }) => kind === 'arrondissement')
  for (const { nisCode, population } of arrondissements) {
    const parts = communes.filter(({ arrondissement }) => arrondissement === nisCode)
    expect(parts.reduce((sum, part) => sum + (part.population ?? 0), 0)).toBe(population)
  }
})

test('a fictitious authority is registered once, and never in the place of another', async () => {
  const clairval = anAuthority()
  const { id } = accepted(await house.act(registerAuthority, theHouse, clairval))
  expect(accepted(await house.act(registerAuthority, anOperator(), clairval))).toEqual({ id })
  const other = anAuthority({ name: { fr: 'Clairvaux' } })
  expect(refusedWith(await house.act(registerAuthority, theHouse, other))).toBe('directory.code-taken')
  expect(refusedWith(await house.act(registerAuthority, anAdministrator(), clairval))).toBe(
    'directory.only-the-operator',
  )
  const orphan = anAuthority({ code: 'orphan', parent: authorityIdOf('commune', 'nowhere') })
  expect(refusedWith(await house.act(registerAuthority, theHouse, orphan))).toBe(
    'directory.authority-missing',
  )
})

test.each([
  { code: 'Not A Code' },
  { name: {} },
  { enterpriseNumber: '0123456789' },
  { website: 'javascript:alert(1)' },
])('a malformed authority is refused: %j', async (change) => {
  const outcome = await house.act(registerAuthority, theHouse, anAuthority(change))
  expect(refusedWith(outcome)).toBe('acts.invalid-input')
})

test('an organisation is linked to one authority, for good, and only fiction to fiction', async () => {
  const organisationId = await anOrganisation('Commune de Clairval', true)
  const another = await anOrganisation('Autre', true)
  const real = await anOrganisation('Real', false)
  const authorityId = authorityIdOf('commune', 'clairval')
  const link = (input: { authorityId: string; organisationId: string }, actor = theHouse) =>
    house.act(linkOrganisation, actor, input)
  expect(refusedWith(await link({ authorityId: authorityIdOf('commune', '81001'), organisationId }))).toBe(
    'directory.fictitious-and-real',
  )
  expect(refusedWith(await link({ authorityId, organisationId: real }))).toBe('directory.fictitious-and-real')
  accepted(await link({ authorityId, organisationId }))
  accepted(await link({ authorityId, organisationId }))
  expect(refusedWith(await link({ authorityId, organisationId: another }))).toBe('directory.already-linked')
  expect(refusedWith(await link({ authorityId: authorityIdOf('commune', 'x'), organisationId }))).toBe(
    'directory.authority-missing',
  )
  expect(refusedWith(await link({ authorityId, organisationId: authorityId }))).toBe(
    'directory.organisation-missing',
  )
  expect(refusedWith(await link({ authorityId, organisationId }, anAdministrator()))).toBe(
    'directory.only-the-operator',
  )
  expect(await show(authorityId)).toMatchObject({ joined: true, own: false, fictitious: true })
  expect((await house.facts()).at(-1)).toMatchObject({
    organisation: organisationId,
    payload: { change: 'linked' },
  })
})
