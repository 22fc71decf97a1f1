import { type Actor, anonymous, systemActor } from '@beffroi/acts'
import { accepted, refusedWith } from '@beffroi/acts/testing'
import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AccessHouse, openAccessHouse } from '../../test/builders.ts'
import type { Role } from '../organisation/roles.ts'
import { changePerson } from '../person/change-person.ts'
import { showSession } from '../session/show-session.ts'
import { changeRoles } from './change-roles.ts'
import { listMembers } from './list-members.ts'
import { listMembersWithRole } from './member-store.ts'
import { removeMember } from './remove-member.ts'

let house: AccessHouse
let clairval: string
let administrator: Actor
let turn = 0
beforeAll(async () => {
  house = await openAccessHouse()
})
beforeEach(async () => {
  clairval = await house.organisation({})
  administrator = await join(['administrator'], 'Marie Lambert')
})
afterAll(() => house.close())

const join = (roles: Role[], name: string, organisation = clairval) =>
  house.signedIn({ email: `member${++turn}@clairval.example`, organisation, roles, name })

const idOf = ({ person = '' }: Actor) => person

test('a member gets another role, which holds from the next request on', async () => {
  const reader = await join(['reader'], 'Luc')
  const token = await house.token(`member${turn}@clairval.example`)
  expect(await house.authenticate(token)).toMatchObject({ roles: ['reader'] })
  accepted(
    await house.act(changeRoles, administrator, { personId: idOf(reader), roles: ['reporter', 'reader'] }),
  )
  house.authenticate.forget()
  expect(await house.authenticate(token)).toMatchObject({ roles: ['reporter', 'reader'] })
  expect((await house.facts()).at(-1)?.type).toBeDefined()
})

test('a removed member is out at once, and his colleagues see him no more', async () => {
  const reader = await join(['reader'], 'Luc')
  const token = await house.token(`member${turn}@clairval.example`)
  accepted(await house.act(removeMember, administrator, { personId: idOf(reader) }))
  house.authenticate.forget()
  expect(await house.authenticate(token)).toBeUndefined()
  const { items } = accepted(await house.ask(listMembers, administrator, {}))
  expect(items.map(({ name }) => name)).toEqual(['Marie Lambert'])
})

test('the last administrator is neither removed nor demoted', async () => {
  await join(['reader'], 'Luc')
  const personId = idOf(administrator)
  expect(refusedWith(await house.act(removeMember, administrator, { personId }))).toBe(
    'access.last-administrator',
  )
  expect(refusedWith(await house.act(changeRoles, administrator, { personId, roles: ['reader'] }))).toBe(
    'access.last-administrator',
  )
})

test('of two administrators who remove each other at the same time one stays', async () => {
  const other = await join(['administrator'], 'Anne')
  const both = await Promise.all([
    house.act(removeMember, administrator, { personId: idOf(other) }),
    house.act(removeMember, other, { personId: idOf(administrator) }),
  ])
  expect(both.filter(isRefusal)).toHaveLength(1)
})

test('an administrator who is no operator gives and takes no operator', async () => {
  const host = await house.organisation({ name: 'Exploitant', kind: 'operator' })
  const clerk = await join(['administrator'], 'Paul', host)
  const operator = await join(['administrator', 'operator'], 'Odile', host)
  const give = (by: Actor, to: Actor, roles: Role[]) =>
    house.act(changeRoles, by, { personId: idOf(to), roles })
  expect(refusedWith(await give(clerk, clerk, ['administrator', 'operator']))).toBe(
    'access.role-not-yours-to-give',
  )
  expect(refusedWith(await give(clerk, operator, ['reader']))).toBe('access.role-not-yours-to-give')
  expect(refusedWith(await house.act(removeMember, clerk, { personId: idOf(operator) }))).toBe(
    'access.role-not-yours-to-give',
  )
  accepted(await give(operator, clerk, ['administrator', 'operator']))
})

test('a role of another kind of organisation is refused', async () => {
  const change = { personId: idOf(administrator), roles: ['administrator', 'duty-officer'] as Role[] }
  expect(refusedWith(await house.act(changeRoles, administrator, change))).toBe('access.role-not-valid-here')
})

test('a member of another organisation is not there, like one who never was', async () => {
  const rochefeuille = await house.organisation({ name: 'CPAS de Rochefeuille' })
  const stranger = await join(['reader'], 'Zoé', rochefeuille)
  for (const act of [removeMember]) {
    const refused = await house.act(act, administrator, { personId: idOf(stranger) })
    expect(refusedWith(refused)).toBe('access.member-not-found')
    expect(await house.act(act, administrator, { personId: crypto.randomUUID() })).toEqual(refused)
  }
  const { items } = accepted(await house.ask(listMembers, administrator, {}))
  expect(items.map(({ name }) => name)).not.toContain('Zoé')
})

test('who is not an administrator sees his colleagues and changes nothing', async () => {
  const reader = await join(['reader'], 'Luc')
  const personId = idOf(administrator)
  expect(accepted(await house.ask(listMembers, reader, {}))).toMatchObject({ total: 2, rolesToGive: [] })
  expect(refusedWith(await house.act(removeMember, reader, { personId }))).toBe('access.only-administrators')
  expect(
    refusedWith(await house.act(changeRoles, reader, { personId: idOf(reader), roles: ['administrator'] })),
  ).toBe('access.only-administrators')
  expect(refusedWith(await house.ask(listMembers, anonymous('fr'), {}))).toBe('acts.not-signed-in')
})

test.each([{ roles: [] }, { roles: ['king'] }, { roles: ['reader'], organisation: 'x' }, {}])(
  'malformed roles are refused: %j',
  async (input) => {
    const change = { personId: idOf(administrator), ...input } as { personId: string; roles: Role[] }
    expect(refusedWith(await house.act(changeRoles, administrator, change))).toBe('acts.invalid-input')
  },
)

test('whom to write to: those who hold the role, by name, in their language', async () => {
  const csirt = await house.organisation({ name: 'CSIRT', kind: 'csirt' })
  await join(['duty-officer'], 'Wim', csirt)
  await join(['reader'], 'Ann', csirt)
  await join(['duty-officer', 'administrator'], 'Bea', csirt)
  const found = await house.database.transaction({ reach: 'platform' }, (transaction) =>
    listMembersWithRole(transaction, csirt, 'duty-officer'),
  )
  expect(found.map(({ name, language }) => [name, language])).toEqual([
    ['Bea', 'fr'],
    ['Wim', 'fr'],
  ])
})

test('a person changes his own name, language and telephone, and takes the number away again', async () => {
  const change = { name: '  Marie-Ève Lambert ', language: 'de' as const, phone: '+32 61 00 00 00' }
  accepted(await house.act(changePerson, administrator, change))
  const seen = accepted(await house.ask(showSession(house.parts), administrator, {}))
  expect(seen.session?.person).toMatchObject({
    name: 'Marie-Ève Lambert',
    language: 'de',
    phone: '+32 61 00 00 00',
  })
  accepted(await house.act(changePerson, administrator, { phone: null }))
  expect(
    accepted(await house.ask(showSession(house.parts), administrator, {})).session?.person.phone,
  ).toBeUndefined()
})

test.each([
  { email: 'other@clairval.example' },
  { roles: ['operator'] },
  { id: crypto.randomUUID() },
  { name: 'Marie\r\nBcc: x@example.org' },
  { name: '' },
  { phone: 'call me' },
  { language: 'lb' },
])('a person cannot change this about himself: %j', async (input) => {
  expect(refusedWith(await house.act(changePerson, administrator, input as { name: string }))).toBe(
    'acts.invalid-input',
  )
})

test('no administrator makes an account or an organisation; the house refuses a wrong role and a taken address', async () => {
  const made = {
    name: 'Jean',
    email: 'jean@clairval.example',
    language: 'fr' as const,
    password: 'une phrase assez longue',
    organisation: clairval,
    roles: ['reader'] as Role[],
  }
  const create = (by: Actor, changes: object = {}) =>
    house.act(house.acts.createPerson, by, { ...made, ...changes })
  const theHouse = systemActor('seed')
  expect(refusedWith(await create(administrator))).toBe('access.only-the-house')
  expect(refusedWith(await create(theHouse, { roles: ['operator'] }))).toBe('access.role-not-valid-here')
  expect(refusedWith(await create(theHouse, { organisation: crypto.randomUUID() }))).toBe(
    'access.organisation-not-found',
  )
  expect(refusedWith(await create(theHouse, { password: 'court' }))).toBe('access.password-too-short')
  accepted(await create(theHouse))
  expect(refusedWith(await create(theHouse, { email: 'JEAN@clairval.example' }))).toBe('access.email-taken')
})
