import { defineAct, defineQuestion } from '@beffroi/acts'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createHttpApp } from '../create-http-app.ts'
import { actDoor, type Door, questionDoor } from '../door.ts'
import { noteDoors } from '../testing/notes-house.ts'
import { checkDocument } from './check-document.ts'
import { openapiDocument } from './document.ts'

const about = { title: 'Notes', version: '1.0.0', publicUrl: 'http://127.0.0.1:8080' }
const document = openapiDocument({ doors: noteDoors, ...about })
const operation = (path: string, method: string) => document.paths[path]?.[method]

test('the document of good doors keeps the rules of Belgif', () => {
  expect(checkDocument(document)).toEqual([])
  expect(document.openapi).toBe('3.0.3')
  expect(document.servers).toEqual([{ url: 'http://127.0.0.1:8080/api/v1' }])
  expect(document.tags).toEqual([{ name: 'House' }, { name: 'Notes' }])
})

test('each field stands where it is sent: path, query, header or body', () => {
  expect(operation('/notes/{noteId}', 'patch')?.parameters).toMatchObject([
    { name: 'noteId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    { name: 'If-Match', in: 'header', required: true },
  ])
  const body = operation('/notes/{noteId}', 'patch')?.requestBody
  expect(body?.required).toBe(false)
  expect(Object.keys(body?.content ?? {})).toEqual(['application/merge-patch+json', 'application/json'])
  expect(body?.content['application/json']?.schema).toMatchObject({
    properties: { title: { type: 'string', minLength: 3, maxLength: 80 } },
    additionalProperties: false,
  })
  const query = operation('/notes', 'get')?.parameters.map(({ name, required }) => [name, required])
  expect(query).toEqual([
    ['page', false],
    ['pageSize', false],
    ['q', false],
    ['starred', false],
    ['sort', false],
    ['format', false],
  ])
  expect(operation('/notes', 'post')?.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header' }])
  expect(operation('/notes/burn', 'post')?.requestBody).toBeUndefined()
})

test('a named schema is a component, and a page tells its links', () => {
  expect(operation('/notes', 'post')?.responses['201']?.content?.['application/json']?.schema).toEqual({
    $ref: '#/components/schemas/Note',
  })
  const page = operation('/notes', 'get')?.responses['200']?.content?.['application/json']?.schema
  expect(page?.required).toEqual(['items', 'total', 'self'])
  expect(page?.properties?.items?.items?.allOf?.[1]).toEqual({ $ref: '#/components/schemas/Note' })
  expect(Object.keys(document.components.schemas)).toEqual(['InputValidationIssue', 'Note', 'Problem'])
})

test('a door says who may use it, and a public one needs no session', () => {
  expect(operation('/notes', 'post')).toMatchObject({
    'x-authz': { resource: 'note', action: 'write', scope: 'own', roles: ['editor'] },
    security: [{ sessionCookie: [] }, { sessionToken: [] }],
  })
  expect(operation('/enter', 'post')?.security).toEqual([])
})

const bad = defineAct({
  name: 'notes.bad',
  input: z.object({ snake_case: z.string() }),
  output: z.object({ deep: z.strictObject({ also_bad: z.string() }) }),
  allow: () => true,
  about: () => ({ type: 'note', id: 'x' }),
  run: async () => ({ deep: { also_bad: '' } }),
})
const listTexts = defineQuestion({
  name: 'notes.list-texts',
  input: z.strictObject({}),
  output: z.array(z.string()),
  allow: () => true,
  run: async () => [],
})
const authz = { resource: 'note', action: 'spoil', scope: 'own' } as const
const badDoor = (changes: object): Door =>
  actDoor({
    method: 'POST',
    path: '/bad_path/{id}/',
    operationId: 'Bad-Operation',
    summary: '',
    tag: 'Notes',
    authz,
    act: bad,
    ...changes,
  })

test('a door that breaks a rule is named with its mend', () => {
  const findings = checkDocument(openapiDocument({ doors: [badDoor({})], ...about })).join('\n')
  for (const rule of [
    '[uri-notat]',
    '[openapi-opid]',
    '[req-valid]',
    '[jsn-naming]',
    'must be a field of the input',
  ]) {
    expect(findings).toContain(rule)
  }
  const list = questionDoor({
    method: 'GET',
    path: '/texts',
    operationId: 'listTexts',
    summary: 'Lists texts',
    tag: 'Notes',
    authz,
    question: listTexts,
  })
  expect(checkDocument(openapiDocument({ doors: [list], ...about })).join('\n')).toContain('[evo-object]')
})

test.each([
  ['without authz', [...noteDoors, badDoor({ authz: undefined })], /declare its authz/],
  ['with the operationId of another', [...noteDoors, badDoor({ operationId: 'writeNote' })], /two doors/],
])('the server does not start with a door %s', async (_, doors, message) => {
  const parts = { doors, config: { publicUrl: about.publicUrl, language: 'fr' }, about }
  await expect(createHttpApp(parts as unknown as Parameters<typeof createHttpApp>[0])).rejects.toThrow(
    message,
  )
})

test('two different schemas cannot have one name', () => {
  const named = (field: string) => z.object({ [field]: z.string() }).meta({ id: `Twin${Math.abs(7)}` })
  const one = named('one')
  const door = (operationId: string, path: string, schema: z.ZodType) =>
    badDoor({ operationId, path, answer: { schema, of: () => ({}) } })
  expect(() =>
    openapiDocument({
      doors: [
        door('a', '/a', one),
        door('b', '/b', z.object({ other: z.int() }).meta({ id: 'Note' })),
        ...noteDoors,
      ],
      ...about,
    }),
  ).toThrow(/named "Note"/)
})
