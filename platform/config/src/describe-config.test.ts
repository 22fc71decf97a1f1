import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeConfig } from './describe-config.ts'
import { settings } from './settings.ts'

const row = (env: Record<string, string>, name: string) =>
  describeConfig(env, '/srv/house').find((setting) => setting.name === name)

test('each setting tells its value and where it comes from', () => {
  expect(row({ PORT: '9000' }, 'PORT')).toEqual({
    name: 'PORT',
    value: '9000',
    from: 'environment',
    meaning: 'config:meanings.PORT',
  })
  expect(row({}, 'PORT')).toMatchObject({ value: '8080', from: 'standard' })
  expect(row({}, 'BEFFROI_SECRET_FILE')).toMatchObject({
    value: '/srv/house/.beffroi/master.key',
    from: 'standard',
  })
  expect(row({}, 'BEFFROI_SMTP_URL')).toEqual({
    name: 'BEFFROI_SMTP_URL',
    from: 'unset',
    meaning: 'config:meanings.BEFFROI_SMTP_URL',
  })
})

test('no secret is shown, also when it stands where none belongs', () => {
  const rows = describeConfig({
    DATABASE_URL: 'postgres://u:canary@db/x',
    BEFFROI_SMTP_URL: 'smtp://me:canary@mail.example.be',
  })
  expect(JSON.stringify(rows)).not.toContain('canary')
  expect(rows.find(({ name }) => name === 'DATABASE_URL')).toMatchObject({ value: '********' })
})

test('a wrong value is still listed, so that it can be seen beside its mend', () => {
  expect(row({ PORT: 'x' }, 'PORT')).toMatchObject({ value: 'x', from: 'environment' })
  expect(row({ PORT: 'x' }, 'BEFFROI_HOST')).toMatchObject({ value: '127.0.0.1' })
})

const folder = new URL('../messages/', import.meta.url)
const catalogues = ['de', 'en', 'fr', 'nl'].map((language) => ({
  language,
  texts: JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as {
    meanings: Record<string, string>
    problems: Record<string, string>
  },
}))

test('the catalogues are exactly the four languages', () => {
  expect(readdirSync(folder).sort()).toEqual(['de.json', 'en.json', 'fr.json', 'nl.json'])
})

test.each(catalogues)('every setting and every problem has its sentence in $language', ({ texts }) => {
  const source = ['values.ts', 'settings.ts', 'read-config.ts', 'secret-file.ts']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('')
  const codes = source.matchAll(/'((?:not|unknown|password|sender|secret-file)(?:-[a-z]+)+|unknown)'/g)
  expect(Object.keys(texts.problems).sort()).toEqual([...new Set([...codes].map(([, code]) => code))].sort())
  expect(Object.keys(texts.meanings).sort()).toEqual(
    Object.values(settings)
      .map(({ name }) => name)
      .sort(),
  )
  for (const sentence of [...Object.values(texts.meanings), ...Object.values(texts.problems)]) {
    expect(sentence.trim().length).toBeGreaterThan(10)
  }
})
