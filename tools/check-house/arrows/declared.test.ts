import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { declaredRule } from './declared.ts'

const manifest = (...names: string[]) =>
  JSON.stringify({
    name: '@beffroi/mail',
    dependencies: Object.fromEntries(names.map((name) => [name, '*'])),
  })

test('what is imported must be declared', () => {
  const house = aHouse({
    'platform/mail/package.json': manifest(),
    'platform/mail/src/send.ts': "import { createTransport } from 'nodemailer'\nimport fs from 'node:fs'\n",
  })
  expect(declaredRule.check(house)).toMatchObject([
    { path: 'platform/mail/src/send.ts', line: 1, problem: expect.stringContaining('nodemailer') },
  ])
})

test('what is declared must be used, be it by a style sheet', () => {
  const house = aHouse({
    'platform/mail/package.json': manifest('nodemailer', 'a-font'),
    'platform/mail/src/page.css': '@import "a-font/latin.css";\n',
  })
  expect(declaredRule.check(house)).toMatchObject([{ problem: 'declares nodemailer and does not use it' }])
})

test('tests may use what the root declares for all', () => {
  const house = aHouse({
    'package.json': JSON.stringify({ devDependencies: { vitest: '5' } }),
    'platform/mail/package.json': manifest(),
    'platform/mail/src/send.test.ts': "import { test } from 'vitest'\n",
  })
  expect(declaredRule.check(house)).toEqual([])
})
