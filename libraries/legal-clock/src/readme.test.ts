import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { computeClocks } from './compute-clocks.ts'
import { nis2Be } from './packs/nis2-be.ts'

test('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = readme.match(/```ts\n([\s\S]*?)```/)?.[1] ?? ''
  const printed = readme.match(/```text\n([\s\S]*?)```/)?.[1]
  const lines: string[] = []
  const run = new Function(
    'computeClocks',
    'nis2Be',
    'console',
    stripTypeScriptTypes(example.replace(/^import .*$/gm, '')),
  )
  run(computeClocks, nis2Be, { log: (...parts: unknown[]) => lines.push(parts.join(' ')) })
  expect(`${lines.join('\n')}\n`).toBe(printed)
})
