import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenApiDocument } from '@beffroi/http'
import { expect, test } from 'vitest'
import { errorsPage } from './errors-page.ts'
import { moduleDocument } from './module-document.ts'
import { readRefusals } from './refusal-catalogue.ts'
import { staleFiles, writeFiles } from './written-files.ts'

const operation = (schema: string) => ({
  get: {
    responses: {
      '200': { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } },
    },
  },
})
const document = {
  openapi: '3.0.3',
  info: { title: 'House', version: '1' },
  servers: [{ url: 'http://127.0.0.1:8080/api/v1' }],
  paths: {
    '/notes': operation('Note'),
    '/notes/{noteId}': operation('Note'),
    '/notesOfOthers': operation('Secret'),
    '/paperMills/{millId}': operation('Mill'),
  },
  components: {
    schemas: {
      Note: { properties: { author: { $ref: '#/components/schemas/Author' } } },
      Author: { properties: { notes: { items: { $ref: '#/components/schemas/Note' } } } },
      Secret: {},
      Mill: {},
    },
  },
} as unknown as OpenApiDocument

test('the pages of a module may call its paths and those of the modules it declares, and no other', () => {
  const part = moduleDocument(document, ['notes', 'paper-mills']) as {
    paths: object
    components: { schemas: object }
  }
  expect(Object.keys(part.paths)).toEqual([
    '/api/v1/notes',
    '/api/v1/notes/{noteId}',
    '/api/v1/paperMills/{millId}',
  ])
  expect(Object.keys(part.components.schemas)).toEqual(['Author', 'Mill', 'Note'])
})

test('the page of refusals tells each code with its kind, its status and its four sentences', () => {
  const sentences = { fr: 'Fermé.', nl: 'Gesloten.', de: 'Geschlossen.', en: 'Closed.' }
  const page = errorsPage([{ code: 'notes.closed', kind: 'conflict', module: 'notes', sentences }], () => 409)
  expect(page).toContain(
    '### `notes.closed`\n\nconflict, 409\n\n- fr: Fermé.\n- nl: Gesloten.\n- de: Geschlossen.\n',
  )
})

test('every refusal of the house has its sentence in each language', async () => {
  const refusals = await readRefusals(join(import.meta.dirname, '../..'))
  expect(refusals.length).toBeGreaterThan(20)
  const silent = refusals.flatMap(({ code, sentences }) =>
    Object.entries(sentences)
      .filter(([, sentence]) => sentence === '')
      .map(([language]) => `${code} ${language}`),
  )
  expect(silent).toEqual([])
})

test('a file that is absent or differs is stale, and written it is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'generate-'))
  try {
    const files = [{ path: 'a/b.md', text: 'one' }]
    expect(staleFiles(root, files)).toEqual(files)
    writeFiles(root, files)
    expect(staleFiles(root, files)).toEqual([])
    expect(staleFiles(root, [{ path: 'a/b.md', text: 'two' }])).toHaveLength(1)
  } finally {
    rmSync(root, { recursive: true })
  }
})
