import { readFileSync } from 'node:fs'
import type { Actor } from '@beffroi/acts'
import { openTestHouse, type TestHouse } from '@beffroi/acts/testing'
import { createTranslator } from '@beffroi/i18n'
import { type MemoryLogger, memoryLogger } from '@beffroi/logging'
import type { FastifyInstance } from 'fastify'
import { createHttpApp, type HttpAppParts } from '../create-http-app.ts'
import { noteDoors, notesMigrations } from './notes-house.ts'

export const organisations = {
  clairval: '0b2f6c1e-5a3d-4c8e-9f10-0000000000aa',
  beaumoulin: '0b2f6c1e-5a3d-4c8e-9f10-0000000000bb',
} as const

const person = (
  name: string,
  organisation: string,
  roles: readonly string[],
  language: 'fr' | 'nl',
): Actor => ({
  kind: 'person',
  label: name,
  person: `0b2f6c1e-5a3d-4c8e-9f10-0000000000${name === 'ann' ? '01' : name === 'bob' ? '02' : '03'}`,
  organisation,
  roles,
  session: `session-${name}`,
  language,
})

export const people: ReadonlyMap<string, Actor> = new Map([
  ['token-ann', person('ann', organisations.clairval, ['editor'], 'fr')],
  ['token-bob', person('bob', organisations.beaumoulin, ['editor'], 'nl')],
  ['token-eve', person('eve', organisations.clairval, ['operator'], 'fr')],
])

export interface TestApp {
  readonly app: FastifyInstance
  readonly house: TestHouse
  readonly logs: MemoryLogger
  close(): Promise<void>
}

export async function openTestApp(parts: Partial<HttpAppParts> = {}): Promise<TestApp> {
  const house = await openTestHouse({ migrations: [notesMigrations], audit: () => 'select 1' })
  const logs = memoryLogger()
  const app = await createHttpApp({
    doors: noteDoors,
    runner: house,
    authenticate: async (token) => people.get(token),
    translate: createTranslator(catalogues()),
    clock: house.clock,
    log: logs.logger,
    config: { publicUrl: 'http://127.0.0.1:8080', language: 'fr' },
    about: { title: 'Notes', version: '1.0.0' },
    seesDetails: (actor) => actor.roles.includes('operator'),
    ...parts,
  })
  await app.ready()
  return {
    app,
    house,
    logs,
    close: async () => {
      await app.close()
      await house.close()
    },
  }
}

export const asAnn = { authorization: 'Bearer token-ann' }
export const asBob = { authorization: 'Bearer token-bob' }

function catalogues() {
  const read = (name: string, language: string) =>
    JSON.parse(readFileSync(new URL(`../../../${name}/messages/${language}.json`, import.meta.url), 'utf8'))
  const of = (language: string) => ({
    acts: read('acts', language),
    http: read('http', language),
    notes: {
      title: `Title (${language})`,
      errors: { 'title-taken': 'Take another title.', 'note-missing': 'There is no such note.' },
    },
  })
  return { fr: of('fr'), nl: of('nl'), de: of('de'), en: of('en') }
}
