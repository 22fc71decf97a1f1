import { fuzzOperations } from '@beffroi/http/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test/opened-app.ts'
import { openapiDocument } from './openapi.ts'

let opened: TestApp
const document = openapiDocument()

beforeAll(async () => {
  opened = await openTestApp()
}, 120_000)

afterAll(() => opened.close())

// Most of it on the server, which answers faster; the embedded database gets its share.
const runs = process.env.BEFFROI_TEST_POSTGRES ? 800 : 250

const callers = [undefined, 'marie@clairval.example', 'nadia@csirt.example', 'alex@exploitant.example']

test.each(callers)(
  'every operation answers every input of %s by its own document, without a fault',
  async (email) => {
    const report = await fuzzOperations(opened.app, document, {
      runs,
      seed: 20261121,
      ...(email ? { session: () => opened.signIn(email) } : {}),
    })
    expect(report.findings.slice(0, 5)).toEqual([])
    expect(Object.keys(report.statuses).length).toBeGreaterThan(40)
    // A run that only meets refusals has looked at the doors from outside.
    const accepted = Object.values(report.statuses).filter((counts) =>
      Object.keys(counts).some((code) => code < '300'),
    )
    expect(accepted.length).toBeGreaterThan(email ? 12 : 3)
  },
  240_000,
)
