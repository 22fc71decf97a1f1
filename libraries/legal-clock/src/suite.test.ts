import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { EntityKind } from './clock-rule.ts'
import { type ClockState, computeClocks } from './compute-clocks.ts'
import { nis2Be } from './packs/nis2-be.ts'

/** The shape of a file in suite/, which any other implementation could run. */
interface SuiteFile {
  readonly rules: string
  readonly cases: readonly {
    readonly title: string
    readonly facts: {
      readonly awareAt?: string
      readonly submitted: Readonly<Record<string, string>>
      readonly entityKinds?: readonly EntityKind[]
    }
    readonly now: string
    readonly expected: Readonly<Record<string, object>>
  }[]
}

const packs = { 'nis2-be': nis2Be }
const folder = new URL('../suite/', import.meta.url)
const files = readdirSync(folder).map((name) => ({
  name,
  suite: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SuiteFile,
}))

test('the suite has at least forty cases, each with its own title', () => {
  const titles = files.flatMap(({ suite }) => suite.cases.map(({ title }) => title))
  expect(titles.length).toBeGreaterThanOrEqual(40)
  expect(new Set(titles).size).toBe(titles.length)
})

describe.each(files)('$name', ({ suite }) => {
  const rules = packs[suite.rules as keyof typeof packs]

  test.each(suite.cases)('$title', ({ facts, now, expected }) => {
    const { awareAt, submitted, entityKinds } = facts
    const clocks = computeClocks(
      rules,
      {
        submitted: Object.fromEntries(Object.entries(submitted).map(([id, at]) => [id, new Date(at)])),
        ...(awareAt === undefined ? {} : { awareAt: new Date(awareAt) }),
        ...(entityKinds === undefined ? {} : { entityKinds }),
      },
      new Date(now),
    )
    expect(Object.fromEntries(clocks.map((clock) => [clock.id, asWritten(clock)]))).toEqual(expected)
  })
})

function asWritten({ state, triggerAt, strict, submittedAt }: ClockState) {
  return JSON.parse(JSON.stringify({ state, triggerAt, strict, submittedAt }))
}
