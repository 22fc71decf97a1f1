import { accepted, refusedWith, type TestHouse } from '@beffroi/acts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAdministrator, anOperator, aSeededHouse, clairval, joinAs, theHouse } from '../../test/builders.ts'
import { authorityIdOf } from '../authority/authority-id.ts'
import { showAuthority } from '../authority/show-authority.ts'
import { exportDirectory } from './export-directory.ts'
import { importDirectory } from './import-directory.ts'
import { previewImport } from './preview-import.ts'

let house: TestHouse
beforeAll(async () => {
  house = await aSeededHouse()
  await joinAs(house, clairval, 'commune', '84016')
})
afterAll(() => house.close())

type Format = 'csv' | 'json'
const base64 = (content: string | Uint8Array) => Buffer.from(content as string).toString('base64')
const preview = async (content: string | Uint8Array, format: Format = 'csv') =>
  accepted(await house.ask(previewImport, anOperator(), { format, content: base64(content) }))
const bringIn = async (content: string, options: { format?: Format; leaveOutRefused?: boolean } = {}) => {
  const { format = 'csv', ...rest } = options
  const { digest } = await preview(content, format)
  return house.act(importDirectory, anOperator(), { format, content: base64(content), digest, ...rest })
}
const show = async (id: string) =>
  accepted(await house.ask(showAuthority, anAdministrator(), { authorityId: id }))

test.each(['csv', 'json'] as const)('what was exported as %s comes back as the same', async (format) => {
  const { text, items } = accepted(await house.ask(exportDirectory, theHouse, { format }))
  const { counts, problems } = await preview(text, format)
  expect(problems).toEqual([])
  expect(counts).toEqual({ new: 0, changed: 0, same: items, refused: 0 })
})

test('a preview says what would be new, changed and refused, with the line, and writes nothing', async () => {
  const content = [
    'kind;code;nameFr;population;enterpriseNumber;parent;source',
    'commune;84016;;1400;;;',
    'intercommunale;nouvelle;Nouvelle Intercommunale;;0202.239.951;;Registre',
    'commune;81001;;;0123456789;;',
    'cpas;x;CPAS X;;;commune:99999;Registre',
    'commune;84016;;1500;;;',
    'castle;1;Château;;;;',
    'supplier;unnamed;;;;;Registre',
  ].join('\n')
  const { counts, changes, problems } = await preview(content)
  expect(counts).toEqual({ new: 1, changed: 1, same: 0, refused: 5 })
  expect(changes).toMatchObject([
    {
      line: 2,
      status: 'changed',
      name: { fr: 'Daverdisse' },
      fields: [{ field: 'population', before: 1382, after: 1400 }],
    },
    { line: 3, status: 'new', code: 'nouvelle' },
  ])
  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [4, 'enterpriseNumber', 'not-an-enterprise-number'],
    [5, 'parent', 'not-an-authority'],
    [6, 'code', 'twice-in-file'],
    [7, 'kind', 'not-one-of'],
    [8, 'name', 'missing-value'],
  ])
  expect(await show(authorityIdOf('commune', '84016'))).toMatchObject({ population: 1382 })
})

test('an import is done as it was previewed, children after parents, and announced to the body it is about', async () => {
  const content = [
    'kind,code,nameFr,parent,population,populationDate,source',
    'cpas,essai,CPAS d’Essai,commune:essai,,,Registre',
    'commune,essai,Essai,,,,Registre',
    'commune,84016,,,1401,2026-01-01,',
  ].join('\n')
  expect(accepted(await bringIn(content))).toEqual({ new: 2, changed: 1, same: 0, refused: 0 })
  const daverdisse = await show(authorityIdOf('commune', '84016'))
  expect(daverdisse).toMatchObject({
    population: 1401,
    populationDate: '2026-01-01',
    name: { nl: 'Daverdisse' },
  })
  expect(daverdisse.evidence).not.toHaveProperty('population')
  expect(daverdisse.evidence).toHaveProperty('tile')
  expect((await show(authorityIdOf('cpas', 'essai'))).parent).toMatchObject({ name: { fr: 'Essai' } })
  const announced = (await house.facts()).filter(({ organisation }) => organisation === clairval)
  expect(announced).toMatchObject([{ type: 'directory.authority-changed', payload: { change: 'changed' } }])
})

test('a file with refused lines is imported only when that is said', async () => {
  const content = 'kind;code;population\ncommune;81003;5700\ncommune;81003;x\n'
  expect(refusedWith(await bringIn(content))).toBe('directory.import-has-problems')
  expect(accepted(await bringIn(content, { leaveOutRefused: true }))).toMatchObject({
    changed: 1,
    refused: 1,
  })
})

test('nothing is imported that was not previewed as it stands now', async () => {
  const content = 'kind;code;population\ncommune;81004;17200\n'
  const { digest } = await preview(content)
  accepted(await bringIn('kind;code;population\ncommune;81004;17100\n'))
  const late = { format: 'csv' as const, content: base64(content), digest }
  expect(refusedWith(await house.act(importDirectory, anOperator(), late))).toBe(
    'directory.import-changed-meanwhile',
  )
})

test('a file that somebody else wrote, in Windows letters or UTF-16, is read', async () => {
  const content = 'kind;code;nameFr\ncommune;84043;Neufchâteau en Ardenne\n'
  const latin = await preview(Buffer.from(content, 'latin1'))
  const wide = await preview(Buffer.from(`\ufeff${content}`, 'utf16le'))
  for (const { changes } of [latin, wide]) expect(changes[0]?.name.fr).toBe('Neufchâteau en Ardenne')
})

test('an empty cell changes nothing', async () => {
  const { counts } = await preview('kind;code;nameFr;population;website\ncommune;81013;;;\n')
  expect(counts).toMatchObject({ same: 1, changed: 0 })
})

test('a formula in a name stays text, there and back', async () => {
  accepted(await bringIn('kind;code;nameFr;source\nsupplier;formula;"\'=1+1";Registre\n'))
  const { text } = accepted(await house.ask(exportDirectory, theHouse, { format: 'csv' }))
  expect(text).toContain("'=1+1")
  expect((await preview(text)).counts).toMatchObject({ changed: 0, new: 0 })
})

test('a million lines are refused at once', async () => {
  const million = `kind;code\n${'a;b\n'.repeat(1_000_000)}`
  const started = performance.now()
  const outcome = await house.ask(previewImport, anOperator(), { format: 'csv', content: base64(million) })
  expect(refusedWith(outcome)).toBe('directory.import-too-large')
  expect(performance.now() - started).toBeLessThan(1000)
  const tooMany = `kind;code\n${'commune;1\n'.repeat(5001)}`
  expect((await preview(tooMany)).problems).toMatchObject([
    { code: 'too-many-rows', details: { limit: 5000 } },
  ])
})

test.each([
  ['', 'csv', 'empty-file'],
  ['nothing of this', 'csv', 'unknown-column'],
  ['{"items": 3}', 'json', 'not-a-list'],
  ['null', 'json', 'not-a-list'],
  ['{', 'json', 'not-json'],
  ['[{"kind":"commune","code":"81001","population":-1}]', 'json', 'not-accepted'],
] as const)('what is no directory is told: %s as %s', async (content, format, code) => {
  const { problems, counts } = await preview(content, format)
  expect(problems.map((problem) => problem.code)).toContain(code)
  expect(counts).toMatchObject({ new: 0, changed: 0 })
  expect(refusedWith(await bringIn(content, { format }))).toBe('directory.import-unreadable')
})

test('only the operator and the house keep the register', async () => {
  const input = { format: 'csv', content: base64('kind;code\ncommune;81001\n') } as const
  expect(refusedWith(await house.ask(previewImport, anAdministrator(), input))).toBe(
    'directory.only-the-operator',
  )
  const act = await house.act(importDirectory, anAdministrator(), { ...input, digest: '' })
  expect(refusedWith(act)).toBe('directory.only-the-operator')
})
