import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findUnguardedTables, openTestDatabase } from '@beffroi/database/testing'
import { expect, test } from 'vitest'
import { migrationSets } from './migration-sets.ts'
import { allDoors } from './modules.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

test('every table of the house has row level security, enabled, forced and with a policy', async () => {
  const database = await openTestDatabase(migrationSets)
  try {
    expect(await findUnguardedTables(database)).toEqual([])
    await database.maintenance((transaction) =>
      transaction.query('create table incidents.forgotten (id int)'),
    )
    expect(await findUnguardedTables(database)).not.toEqual([])
  } finally {
    await database.close()
  }
})

/** Each of these says, where it is declared, why it cannot run in the scope of one organisation. */
const actsWithPlatformReach: readonly string[] = [
  'access.accept-invitation',
  'access.confirm-code',
  'access.create-organisation',
  'access.create-person',
  'access.request-password-reset',
  'access.reset-password',
  'access.send-password-reset',
  'access.show-invitation',
  'access.sign-in',
  'access.sweep-expired',
  'directory.export-directory',
  'directory.import-directory',
  'directory.link-organisation',
  'directory.preview-import',
  'directory.register-authority',
  'directory.seed-directory',
  'incidents.mail-notice',
  'server.list-outgoing-mail',
  'server.sweep-files',
]

test('what reaches beyond one organisation is a list that somebody has read', () => {
  expect(namesWithPlatformReach()).toEqual([...actsWithPlatformReach].sort())
})

test('every door says who may open it', () => {
  const doors = allDoors({
    publicUrl: 'http://127.0.0.1:8080',
    secondStepKey: Buffer.alloc(32),
    demo: false,
    demoAccounts: () => [],
  })
  expect(doors.length).toBeGreaterThan(30)
  for (const door of doors)
    expect(door.authz.scope, door.operationId).toMatch(/^(public|signed-in|own|platform)$/)
})

function namesWithPlatformReach(): string[] {
  return ['modules', 'apps', 'platform']
    .flatMap((folder) => sourcesIn(join(root, folder)))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return /reach: 'platform'/.test(text)
        ? // A prepared statement has a name too, but is no act.
          [...text.matchAll(/^ {2,6}name: '([a-z-]+\.[a-z-]+)'(?!,\n +text:)/gm)].map(
            ([, name]) => name ?? '',
          )
        : []
    })
    .sort()
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name === 'testing') return []
    if (entry.isDirectory()) return sourcesIn(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}
