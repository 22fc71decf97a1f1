import { defineAct } from '@beffroi/acts'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { actDoor, type Door } from '../door.ts'
import { openapiDocument } from '../openapi/document.ts'
import { fuzzOperations } from './fuzz-operations.ts'
import { noteDoors } from './notes-house.ts'
import { openTestApp, type TestApp } from './test-app.ts'

let house: TestApp
afterEach(() => house.close())

const about = { title: 'Notes', version: '1.0.0', publicUrl: 'http://127.0.0.1:8080' }
const session = async () => 'token-ann'

test('the doors survive whatever is sent', async () => {
  house = await openTestApp()
  const report = await fuzzOperations(house.app, openapiDocument({ doors: noteDoors, ...about }), {
    runs: 1500,
    seed: 20261121,
    session,
  })
  expect(report.findings).toEqual([])
  // Vacuity guard: the run has met acceptance and refusal, records that exist and records that do not.
  expect(report.statuses.writeNote).toMatchObject({ 201: expect.any(Number), 400: expect.any(Number) })
  expect(report.statuses.showNote).toMatchObject({ 200: expect.any(Number), 404: expect.any(Number) })
  expect(report.statuses.listNotes).toMatchObject({ 200: expect.any(Number) })
}, 120_000)

test('the search finds a fault, and an answer beside its schema', async () => {
  const faulty = defineAct({
    name: 'notes.faulty',
    input: z.strictObject({ text: z.string() }),
    output: z.object({ length: z.int() }),
    allow: () => true,
    about: () => ({ type: 'note', id: 'x' }),
    run: async (_, { text }) => {
      if (text.includes('<')) throw new Error('not for me')
      return { length: text.length }
    },
  })
  const door = actDoor({
    method: 'POST',
    path: '/faulty',
    operationId: 'faulty',
    summary: 'Is faulty',
    tag: 'Notes',
    authz: { resource: 'note', action: 'fault', scope: 'public' },
    act: faulty,
    answer: { schema: z.object({ length: z.string() }), of: (outcome) => outcome },
  })
  const doors: readonly Door[] = [door]
  house = await openTestApp({ doors })
  const { findings } = await fuzzOperations(house.app, openapiDocument({ doors, ...about }), {
    runs: 400,
    session,
  })
  expect(findings.some((finding) => finding.includes('answered 500'))).toBe(true)
  expect(findings.some((finding) => finding.includes('differs from its schema'))).toBe(true)
}, 60_000)

test('the same seed asks the same', async () => {
  house = await openTestApp()
  const document = openapiDocument({ doors: noteDoors, ...about })
  const run = async () => (await fuzzOperations(house.app, document, { runs: 40, seed: 7 })).statuses
  expect(await run()).toEqual(await run())
})
