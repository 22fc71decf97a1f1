import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rules } from './rules.ts'

const folder = import.meta.dirname

test('every rule is in the list, under the name of its file, and has a test', () => {
  const files = globSync('{arrows,shape,words,storage}/*.test.ts', { cwd: folder })
  expect(files.map((file) => path.basename(file, '.test.ts')).sort()).toEqual(
    rules.map((rule) => rule.name).sort(),
  )
  for (const file of files) expect(existsSync(path.join(folder, file.replace('.test.ts', '.ts')))).toBe(true)
})
