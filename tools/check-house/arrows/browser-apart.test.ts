import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { browserApartRule } from './browser-apart.ts'

const problems = (texts: Record<string, string>) =>
  browserApartRule.check(aHouse(texts)).map((found) => found.problem)

test('a page does not import what runs on the server', () => {
  expect(
    problems({
      'modules/incidents/screens/inbox.tsx':
        "import { list } from '@beffroi/directory'\nimport fs from 'node:fs'\n",
      'modules/directory/src/index.ts': '',
    }),
  ).toEqual(['a page imports @beffroi/directory', 'a page imports node:fs'])
})

test('the server does not import a page', () => {
  expect(
    problems({
      'modules/incidents/src/routes.ts':
        "import { useState } from 'react'\nimport { Page } from '@beffroi/ui'\n",
      'platform/ui/src/index.ts': '',
    }),
  ).toEqual(['the server imports react', 'the server imports @beffroi/ui'])
})

test('a page uses the design system, the words, other screens and types of the server', () => {
  expect(
    problems({
      'modules/incidents/screens/inbox.tsx':
        "import { Page } from '@beffroi/ui'\nimport { words } from '@beffroi/i18n'\nimport type { Contact } from '@beffroi/directory'\nimport { who } from '@beffroi/directory/screens'\n",
      'modules/directory/src/index.ts': '',
      'platform/ui/src/index.ts': '',
      'platform/i18n/src/index.ts': '',
    }),
  ).toEqual([])
})
