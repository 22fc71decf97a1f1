import { readFileSync } from 'node:fs'
import { refusalCatalogue } from '@beffroi/errors'
import { expect, test } from 'vitest'
import { refusals } from './refusals.ts'

test.each(['fr', 'nl', 'de', 'en'])('every refusal, and nothing else, has its sentence in %s', (language) => {
  const file = new URL(`../messages/${language}.json`, import.meta.url)
  const { errors } = JSON.parse(readFileSync(file, 'utf8'))
  const keys = refusalCatalogue(refusals).map(({ code, module }) => code.slice(module.length + 1))
  expect(Object.keys(errors).sort()).toEqual(keys.sort())
})
