import { languages } from '@beffroi/i18n'
import { expect, test } from 'vitest'
import { textKey } from './command-line/command.ts'
import { globalOptions } from './command-line/parse.ts'
import { commands } from './commands.ts'
import { wordsFor } from './terminal/words.ts'

test.each(languages)('every command and option explains itself in %s', (language) => {
  const t = wordsFor(language)
  const keys = [
    ...commands.map((command) => textKey(command)),
    ...[...globalOptions, ...commands.flatMap(({ options }) => options ?? [])].map(
      ({ name }) => `cli:options.${name}`,
    ),
  ]
  for (const key of keys) expect(t(key), key).not.toBe(key)
  for (const key of keys) expect(t(key)).not.toMatch(/^(commands|options)\./)
})

test('no two commands have the same words', () => {
  const words = commands.map((command) => command.words)
  expect(new Set(words).size).toBe(words.length)
})
