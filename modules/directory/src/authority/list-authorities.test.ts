import { anonymous } from '@beffroi/acts'
import { accepted, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReader, aSeededHouse, clairval, joinAs, rochefeuille } from '../../test/builders.ts'
import { authorityIdOf } from './authority-id.ts'
import { listAuthorities } from './list-authorities.ts'

let house: TestHouse
beforeAll(async () => {
  house = await aSeededHouse()
  await joinAs(house, clairval, 'commune', '84016')
  await joinAs(house, rochefeuille, 'commune', '81001')
})
afterAll(() => house.close())

type Question = Parameters<typeof house.ask<typeof listAuthorities.input, typeof listAuthorities.output>>[2]
const ask = async (input: Question) => accepted(await house.ask(listAuthorities, aReader(), input))
const names = async (input: Question) => (await ask(input)).items.map(({ name }) => name.fr)

test.each([
  ['neufchateau', 'Neufchâteau'],
  ['NEUFCHÂTEAU', 'Neufchâteau'],
  ['vaux sur sure', 'Vaux-sur-Sûre'],
  ['saint hubert', 'Saint-Hubert'],
  ['aarlen', 'Arlon'],
  ['81001', 'Arlon'],
  ['bastonge', 'Bastogne'],
  ['libramon', 'Libramont-Chevigny'],
  ['florainville', 'Florenville'],
  ['houfalize', 'Houffalize'],
  ['mesancy', 'Messancy'],
  ['  Arlon  ', 'Arlon'],
])('whoever looks for "%s" among the communes finds %s first', async (q, expected) => {
  expect((await names({ q, kind: ['commune'] }))[0]).toBe(expected)
})

test('the body itself comes before those that are only named after it', async () => {
  const found = await names({ q: 'arlon' })
  expect(found.slice(0, 2)).toEqual(['Arlon', 'CPAS d’Arlon'])
  expect(found).toContain('Zone de police Arlon – Attert – Habay – Martelange')
})

test('a short name finds the national body', async () => {
  expect((await names({ q: 'ccb' }))[0]).toBe('Centre pour la Cybersécurité Belgique')
})

test.each(['---', '%', '_', "'; drop table directory.authority; --", 'qqqqqqq', '例'])(
  'a text that names nobody finds nobody: %s',
  async (q) => {
    expect((await ask({ q, kind: ['commune'] })).total).toBe(0)
  },
)

test('merged communes are shown only when they are asked for', async () => {
  expect((await ask({ kind: ['commune'] })).total).toBe(43)
  const all = await ask({ kind: ['commune'], former: true, q: 'bertogne' })
  expect(all.items[0]).toMatchObject({ name: { fr: 'Bertogne' }, validTo: '2024-12-31' })
})

test('several kinds are joined by "or", other filters by "and"', async () => {
  expect((await ask({ kind: ['policeZone', 'rescueZone'] })).total).toBe(7)
  const arlon = await ask({ kind: ['commune'], territory: ['81000'] })
  expect(arlon.total).toBe(5)
  expect((await ask({ kind: ['commune'], territory: ['80000'] })).total).toBe(43)
  expect((await ask({ kind: ['commune'], territory: ['81000', '85000'] })).total).toBe(15)
})

test('the centre of a commune is found under its parent', async () => {
  const { items } = await ask({ parent: authorityIdOf('commune', '81001') })
  expect(items).toMatchObject([{ name: { fr: 'CPAS d’Arlon' }, parent: { name: { fr: 'Arlon' } } }])
})

test('bodies that have joined are told from those that have not, and from mine', async () => {
  const { items } = await ask({ joined: true, sort: 'name' })
  expect(items.map(({ name, own }) => [name.fr, own])).toEqual([
    ['Arlon', false],
    ['Daverdisse', true],
  ])
  expect(JSON.stringify(items)).not.toContain(rochefeuille)
  expect(await names({ own: true })).toEqual(['Daverdisse'])
})

test('the list is sorted without regard to accents, and by population with the unknown last', async () => {
  const sorted = await names({ kind: ['commune'], sort: 'name', pageSize: 50 })
  expect(sorted.indexOf('Erezée')).toBe(sorted.indexOf('Durbuy') + 1)
  expect((await names({ kind: ['commune'], sort: '-population' }))[0]).toBe('Arlon')
  expect((await names({ kind: ['commune'], sort: 'population', former: true }))[0]).toBe('Daverdisse')
  expect(
    (await names({ kind: ['commune'], sort: '-population', former: true, pageSize: 45 })).slice(-2).sort(),
  ).toEqual(['Bastogne', 'Bertogne'])
})

test('the pages together are the list', async () => {
  const whole = await names({ kind: ['commune'], pageSize: 100 })
  const pages = await Promise.all([1, 2, 3].map((page) => names({ kind: ['commune'], pageSize: 20, page })))
  expect(pages.flat()).toEqual(whole)
})

test('who has not signed in reads nothing', async () => {
  expect(refusedWith(await house.ask(listAuthorities, anonymous('fr'), {}))).toBe('acts.not-signed-in')
})

test.each([
  { kind: ['castle'] },
  { page: 0 },
  { pageSize: 5001 },
  { sort: 'colour' },
  { parent: 'x' },
  { z: 1 },
])('a malformed question is refused: %j', async (input) => {
  expect(refusedWith(await house.ask(listAuthorities, aReader(), input as Question))).toBe(
    'acts.invalid-input',
  )
})
