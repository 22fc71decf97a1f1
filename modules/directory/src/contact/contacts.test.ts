import { accepted, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anAdministrator,
  aReader,
  aSeededHouse,
  clairval,
  csirt,
  joinAs,
  rochefeuille,
} from '../../test/builders.ts'
import { authorityIdOf } from '../authority/authority-id.ts'
import { showAuthority } from '../authority/show-authority.ts'
import { addContact } from './add-contact.ts'
import { confirmContacts } from './confirm-contacts.ts'
import { editContact } from './edit-contact.ts'
import { removeContact } from './remove-contact.ts'

let house: TestHouse
const own = authorityIdOf('commune', '84016')
const others = authorityIdOf('commune', '81001')
const absent = authorityIdOf('commune', 'nowhere')

beforeAll(async () => {
  house = await aSeededHouse()
  await joinAs(house, clairval, 'commune', '84016')
  await joinAs(house, rochefeuille, 'commune', '81001')
  await joinAs(house, csirt, 'national', 'nccn')
})
beforeEach(async () => {
  await house.database.transaction({ reach: 'platform' }, (transaction) =>
    transaction.query("delete from directory.contact where source <> 'CCB, RFC 2350 v4.00 (2024-04)'"),
  )
})
afterAll(() => house.close())

type Input = Parameters<typeof house.act<typeof addContact.input, typeof addContact.output>>[2]
const secretary = { function: 'secretary', label: 'Secrétariat', phone: '061/12.34.56' } as const
const add = async (input: Partial<Input> = {}, actor = anAdministrator()) =>
  house.act(addContact, actor, { authorityId: own, ...secretary, ...input })
const show = async (id: string = own, actor = anAdministrator()) =>
  accepted(await house.ask(showAuthority, actor, { authorityId: id }))

test('an administrator says whom to reach, and has thereby confirmed it', async () => {
  const contact = accepted(await add())
  expect(contact).toMatchObject({
    phone: '+32 61 12 34 56',
    verified: 'verified',
    confirmedAt: house.clock.now().toISOString(),
  })
  expect(await show()).toMatchObject({ contacts: [contact], confirmation: 'fresh', mayEditContacts: true })
  expect((await house.facts()).at(-1)).toMatchObject({
    type: 'directory.contact-changed',
    organisation: clairval,
    payload: { authority: own, contact: contact.id, change: 'added' },
  })
})

test('a contact that cannot be reached is refused, and so is a number that is none', async () => {
  const { phone: _, ...unreachable } = secretary
  const none = await house.act(addContact, anAdministrator(), { authorityId: own, ...unreachable })
  expect(refusedWith(none)).toBe('directory.contact-without-channel')
  expect(refusedWith(await add({ phone: 'ask Marie' }))).toBe('directory.not-a-phone-number')
})

test.each([
  { function: 'king' },
  { email: 'not an address' },
  { label: 'a\u0007b' },
  { label: 'x'.repeat(121) },
])('a malformed contact is refused: %j', async (input) => {
  expect(refusedWith(await add(input as Partial<Input>))).toBe('acts.invalid-input')
})

test('a reader keeps no contacts', async () => {
  expect(refusedWith(await add({}, aReader()))).toBe('directory.only-administrators')
})

test("another body's contacts and those of no body are refused alike", async () => {
  const theirs = accepted(await add({ authorityId: others }, anAdministrator(rochefeuille)))
  for (const authorityId of [others, absent]) {
    expect(refusedWith(await add({ authorityId }))).toBe('directory.authority-missing')
    const edit = { authorityId, contactId: theirs.id, expectedVersion: 1, label: 'mine now' }
    expect(refusedWith(await house.act(editContact, anAdministrator(), edit))).toBe(
      'directory.contact-missing',
    )
    const remove = { authorityId, contactId: theirs.id }
    expect(refusedWith(await house.act(removeContact, anAdministrator(), remove))).toBe(
      'directory.contact-missing',
    )
    const confirm = { authorityId, seen: [{ id: theirs.id, version: 1 }] }
    expect(refusedWith(await house.act(confirmContacts, anAdministrator(), confirm))).toBe(
      'directory.authority-missing',
    )
  }
  const smuggled = { authorityId: own, contactId: theirs.id }
  expect(refusedWith(await house.act(removeContact, anAdministrator(), smuggled))).toBe(
    'directory.contact-missing',
  )
  expect((await show(others)).contacts).toMatchObject([{ label: 'Secrétariat', version: 1 }])
})

test('row level security alone keeps another body from writing', async () => {
  const theirs = accepted(await add({ authorityId: others }, anAdministrator(rochefeuille)))
  await house.database.transaction({ reach: 'own', organisation: clairval }, async (transaction) => {
    const update = "update directory.contact set label = 'mine' where id = $1"
    expect((await transaction.query(update, [theirs.id])).rowCount).toBe(0)
    expect(
      (await transaction.query('delete from directory.contact where id = $1', [theirs.id])).rowCount,
    ).toBe(0)
    const rename = "update directory.authority set kind = 'national' where organisation = $1"
    expect((await transaction.query(rename, [clairval])).rowCount).toBe(0)
  })
})

test('a contact for members is read by the body itself and by the national bodies, by nobody else', async () => {
  accepted(await add({ visibility: 'members' }))
  expect((await show(own)).contacts).toHaveLength(1)
  expect((await show(own, aReader(csirt))).contacts).toHaveLength(1)
  expect((await show(own, aReader(rochefeuille))).contacts).toHaveLength(0)
})

test('a correction keeps what it does not name, and null empties', async () => {
  const contact = accepted(await add({ email: 'a@clairval.example', hours: 'Mo-Fr 09:00-12:00' }))
  const change = { authorityId: own, contactId: contact.id, expectedVersion: 1, phone: null, deputy: true }
  const corrected = accepted(await house.act(editContact, anAdministrator(), change))
  expect(corrected).toMatchObject({ email: 'a@clairval.example', deputy: true, version: 2 })
  expect(corrected).not.toHaveProperty('phone')
  const empty = { ...change, expectedVersion: 2, email: null }
  expect(refusedWith(await house.act(editContact, anAdministrator(), empty))).toBe(
    'directory.contact-without-channel',
  )
})

test('who corrects what somebody else has just corrected is told, and nothing is lost', async () => {
  const contact = accepted(await add())
  const change = { authorityId: own, contactId: contact.id, expectedVersion: 1 }
  accepted(await house.act(editContact, anAdministrator(), { ...change, label: 'first' }))
  const late = await house.act(editContact, anAdministrator(), { ...change, label: 'second' })
  expect(refusedWith(late)).toBe('directory.contact-changed-meanwhile')
  expect((await show()).contacts).toMatchObject([{ label: 'first' }])
})

test('a removed contact is gone', async () => {
  const contact = accepted(await add())
  accepted(await house.act(removeContact, anAdministrator(), { authorityId: own, contactId: contact.id }))
  expect((await show()).contacts).toEqual([])
  const again = { authorityId: own, contactId: contact.id }
  expect(refusedWith(await house.act(removeContact, anAdministrator(), again))).toBe(
    'directory.contact-missing',
  )
})

test('a body has room for forty contacts', async () => {
  for (let count = 0; count < 40; count++) accepted(await add())
  expect(refusedWith(await add())).toBe('directory.too-many-contacts')
})

test('contacts are due after six months and fresh once their owner has confirmed them', async () => {
  const contact = accepted(await add())
  const written = house.clock.now()
  house.clock.set('2027-06-22T08:00:00.000Z')
  expect(await show()).toMatchObject({ confirmation: 'due' })
  const seen = [{ id: contact.id, version: contact.version }]
  accepted(await house.act(confirmContacts, anAdministrator(), { authorityId: own, seen }))
  expect(await show()).toMatchObject({
    confirmation: 'fresh',
    contacts: [{ confirmedAt: '2027-06-22T08:00:00.000Z' }],
  })
  expect((await house.facts()).at(-1)).toMatchObject({ type: 'directory.contacts-confirmed' })
  house.clock.set(written.toISOString())
})

test('only what was seen can be confirmed', async () => {
  const contact = accepted(await add())
  const another = accepted(await add({ function: 'it' }))
  const confirm = async (seen: { id: string; version: number }[]) =>
    refusedWith(await house.act(confirmContacts, anAdministrator(), { authorityId: own, seen }))
  expect(await confirm([{ id: contact.id, version: 1 }])).toBe('directory.contacts-changed-meanwhile')
  expect(
    await confirm([
      { id: contact.id, version: 1 },
      { id: another.id, version: 9 },
    ]),
  ).toBe('directory.contacts-changed-meanwhile')
})

test('where there is no contact there is nothing to confirm', async () => {
  const outcome = await house.act(confirmContacts, anAdministrator(), { authorityId: own, seen: [] })
  expect(refusedWith(outcome)).toBe('directory.nothing-to-confirm')
})
