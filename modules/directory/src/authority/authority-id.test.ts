import { expect, test } from 'vitest'
import { authorityIdOf } from './authority-id.ts'

test('an authority keeps its identity for ever: it is written into links, prints and other installations', () => {
  expect(authorityIdOf('commune', '81001')).toBe(authorityIdOf('commune', '81001'))
  expect(authorityIdOf('commune', '81001')).toMatchInlineSnapshot(`"f574a47e-14a8-5fba-bc0c-44d1de2a2e81"`)
})

test('two bodies of the same territory have two identities', () => {
  expect(authorityIdOf('commune', '81001')).not.toBe(authorityIdOf('cpas', '81001'))
})

test('the identity is a name-based UUID', () => {
  expect(authorityIdOf('national', 'ccb')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
