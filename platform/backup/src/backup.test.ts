import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Database, type MigrationSet, openDatabase } from '@beffroi/database'
import { openTestDatabase } from '@beffroi/database/testing'
import { isRefusal } from '@beffroi/errors'
import { type FileStore, openFileStore } from '@beffroi/files'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { readBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { newBackupKey } from './sealing.ts'
import { writeBackup } from './write-backup.ts'

const shelves: MigrationSet = {
  name: 'shelves',
  migrations: [
    {
      name: '0001-shelf',
      sql: `create schema shelves;
        create table shelves.book (
          id bigint generated always as identity primary key, parent bigint references shelves.book (id),
          title text not null, price numeric, seen timestamptz, cover bytea, tags text[], data jsonb,
          lowered text generated always as (lower(title)) stored);
        select platform.guard('shelves.book');
        create policy all_books on shelves.book using (true) with check (true);`,
    },
  ],
}
const later: MigrationSet = {
  ...shelves,
  migrations: [
    ...shelves.migrations,
    { name: '0002-loan', sql: `alter table shelves.book add column loaned boolean not null default false` },
  ],
}

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function aLibrary(): Promise<{ database: Database; files: FileStore }> {
  const database = await openTestDatabase([shelves])
  cleanups.push(() => database.close())
  await database.maintenance(async (transaction) => {
    await transaction.query(
      `insert into shelves.book (title, price, seen, cover, tags, data) values
       ('Élan', 12345678901234567890.123456789, '2026-03-29 02:30:00.123456+01', '\\x00ff10', '{a,"b c"}', '{"n": 1e30, "s": "\\u00e9"}'),
       ('Second', null, null, null, null, null)`,
    )
    await transaction.query(`update shelves.book set parent = 2 where id = 1`)
  })
  return { database, files: await aFileStore() }
}

async function aFileStore(): Promise<FileStore> {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-backup-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  return openFileStore(folder)
}

async function anEmptyDatabase(): Promise<Database> {
  const database = await openDatabase({ kind: 'memory' })
  cleanups.push(() => database.close())
  return database
}

async function backupOf(source: { database: Database; files: FileStore }) {
  const { secret, recipient } = await newBackupKey()
  const parts: Uint8Array[] = []
  const summary = await writeBackup(source, recipient, new Date('2026-11-21T21:10:00Z'), async (bytes) => {
    parts.push(bytes)
  })
  const sealed = Buffer.concat(parts)
  return { secret, sealed, summary, open: (bytes: Buffer = sealed) => Readable.from([bytes]) }
}

const everyBook = `select to_jsonb(b)::text as book from shelves.book b order by id`

test('what is restored is, row for row and byte for byte, what was saved', async () => {
  const library = await aLibrary()
  const page = randomBytes(300_000)
  const put = await library.files.put(Readable.from([page]), { limitBytes: 1_000_000 })
  if (isRefusal(put)) throw new Error(put.code)
  const { open, secret, summary } = await backupOf(library)
  expect(summary.tables['shelves.book']?.rows).toBe(2)

  const database = await anEmptyDatabase()
  const files = await aFileStore()
  const restored = await restoreBackup(() => open(), secret, { database, files, migrations: [shelves] })
  expect(isRefusal(restored)).toBe(false)
  const [before, after] = await Promise.all([
    library.database.maintenance((t) => t.query(everyBook)),
    database.maintenance((t) => t.query(everyBook)),
  ])
  expect(after.rows).toEqual(before.rows)
  const again = await backupOf({ database, files })
  expect(again.summary.tables).toEqual(summary.tables)
  const kept = await files.open(put.hash)
  if (isRefusal(kept)) throw new Error(kept.code)
  expect(Buffer.concat(await kept.stream.toArray()).equals(page)).toBe(true)
})

test('the next row of a restored table gets the next number', async () => {
  const { open, secret } = await backupOf(await aLibrary())
  const database = await anEmptyDatabase()
  await restoreBackup(() => open(), secret, { database, files: await aFileStore(), migrations: [shelves] })
  const { rows } = await database.maintenance((t) =>
    t.query(`insert into shelves.book (title) values ('Third') returning id`),
  )
  expect(rows[0]?.id).toBe(3)
})

test('an older backup is brought up to the version that restores it', async () => {
  const { open, secret } = await backupOf(await aLibrary())
  const database = await anEmptyDatabase()
  await restoreBackup(() => open(), secret, { database, files: await aFileStore(), migrations: [later] })
  const { rows } = await database.maintenance((t) => t.query('select loaned from shelves.book'))
  expect(rows).toEqual([{ loaned: false }, { loaned: false }])
})

test('a backup of a newer version is refused', async () => {
  const database = await openTestDatabase([later])
  cleanups.push(() => database.close())
  const { open, secret } = await backupOf({ database, files: await aFileStore() })
  const target = { database: await anEmptyDatabase(), files: await aFileStore(), migrations: [shelves] }
  expect(await restoreBackup(() => open(), secret, target)).toMatchObject({
    code: 'backup.newer-than-program',
  })
})

test('a database in use is never restored over', async () => {
  const library = await aLibrary()
  const { open, secret } = await backupOf(library)
  expect(await restoreBackup(() => open(), secret, { ...library, migrations: [shelves] })).toMatchObject({
    code: 'backup.target-not-empty',
  })
})

test('another key opens nothing', async () => {
  const { open } = await backupOf(await aLibrary())
  const { secret } = await newBackupKey()
  expect(await readBackup(open(), secret)).toMatchObject({ code: 'backup.wrong-key' })
})

test('a backup with one flipped bit, or cut short anywhere, is refused and leaves the target empty', async () => {
  const { open, secret, sealed } = await backupOf(await aLibrary())
  await fc.assert(
    fc.asyncProperty(
      fc.nat(sealed.length - 1),
      fc.integer({ min: 0, max: 7 }),
      fc.boolean(),
      async (place, bit, cut) => {
        const damaged = cut ? sealed.subarray(0, place) : Buffer.from(sealed)
        if (!cut) damaged[place] = (damaged[place] ?? 0) ^ (1 << bit)
        expect(isRefusal(await readBackup(open(damaged), secret))).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
  const database = await anEmptyDatabase()
  const damaged = Buffer.from(sealed)
  damaged[damaged.length - 20] = (damaged[damaged.length - 20] ?? 0) ^ 1
  await restoreBackup(() => open(damaged), secret, {
    database,
    files: await aFileStore(),
    migrations: [shelves],
  })
  const { rows } = await database.query(`select to_regclass('shelves.book') is null as empty`)
  expect(rows[0]?.empty).toBe(true)
})

test('what is not a backup is called so', async () => {
  const { secret } = await newBackupKey()
  expect(isRefusal(await readBackup(Readable.from([Buffer.from('hello')]), secret))).toBe(true)
})
