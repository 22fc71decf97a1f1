import { expect, test } from 'vitest'
import { buildHouse } from '../check-house/house/build-house.ts'
import { rules } from '../check-house/rules.ts'
import { actFiles } from '../new-act/act-files.ts'
import { moduleFiles } from './module-files.ts'

const platform = Object.fromEntries(
  ['acts', 'database', 'errors', 'http', 'ui', 'audit'].flatMap((name) => {
    const folder = name === 'audit' ? `modules/${name}` : `platform/${name}`
    const doors = {
      '.': './src/index.ts',
      './testing': './test/index.ts',
      './migrations': './src/migrations/index.ts',
    }
    return [
      [`${folder}/package.json`, JSON.stringify({ name: `@beffroi/${name}`, exports: doors })],
      [`${folder}/src/index.ts`, ''],
    ]
  }),
)

test('a new module and a new act keep every rule of the house, with no dependency too many', () => {
  const files = {
    ...moduleFiles('prevention', 'duty-roster'),
    ...Object.fromEntries(
      Object.entries(actFiles('prevention', 'duty-roster', 'withdraw-duty-roster')).map(([file, text]) => [
        `src/duty-roster/${file}`,
        text,
      ]),
    ),
  }
  const house = buildHouse({
    'package.json': JSON.stringify({ devDependencies: { vitest: '5' } }),
    ...platform,
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`modules/prevention/${file}`, text])),
  })
  const findings = rules.flatMap((rule) => rule.check(house).map((found) => ({ rule: rule.name, ...found })))
  expect(findings.filter(({ path }) => path.startsWith('modules/prevention/'))).toEqual([])
})

test('every file of a new module is filled and every door leads somewhere', () => {
  const files = moduleFiles('prevention', 'duty-roster')
  expect(Object.values(files).filter((text) => text.includes('{{'))).toEqual([])
  const { exports: doors } = JSON.parse(files['package.json'] ?? '') as { exports: Record<string, string> }
  for (const file of Object.values(doors).filter((door) => !door.includes('*'))) {
    expect(files).toHaveProperty([file.slice(2)])
  }
})

test('the four languages say the same sentences', () => {
  const files = moduleFiles('prevention', 'duty-roster')
  const english = JSON.parse(files['messages/en.json'] ?? '') as Record<string, object>
  for (const language of ['fr', 'nl', 'de', 'en']) {
    const messages = JSON.parse(files[`messages/${language}.json`] ?? '') as Record<string, object>
    expect(Object.keys(messages.errors ?? {})).toEqual(['duty-roster-missing'])
    expect(Object.keys(messages.list ?? {})).toEqual(Object.keys(english.list ?? {}))
  }
})
