import { defineAct } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import { z } from 'zod'
import { authorityIdOf } from '../authority/authority-id.ts'
import { findAuthorities, insertAuthorities, updateAuthority } from '../authority/authority-store.ts'
import { digestOf, recordOf } from '../authority/record-digest.ts'
import { isTheHouse } from '../policies.ts'
import { seedRecords } from './seed-records.ts'
import { seedContacts, seedServiceAreas, seedSuccessions, seedTerritories } from './seed-relations.ts'
import { insertIfAbsent } from './seed-store.ts'

/**
 * Brings the real province and the national bodies into the directory. Repeating it changes nothing; a newer seed
 * changes what the older one wrote, but never what somebody has changed since.
 */
export const seedDirectory = defineAct({
  name: 'directory.seed-directory',
  input: z.strictObject({}),
  output: z.object({ added: z.int(), changed: z.int(), kept: z.int(), same: z.int() }),
  // It fills the register before any organisation exists that could own the work.
  reach: 'platform',
  allow: isTheHouse,
  about: () => ({ type: 'directory', id: 'seed' }),
  run: async ({ transaction, now }) => {
    await insertIfAbsent(transaction, 'directory.territory', seedTerritories())
    const { added, ...counts } = await seedAuthorities(transaction, now)
    await insertIfAbsent(transaction, 'directory.succession', seedSuccessions())
    await insertIfAbsent(transaction, 'directory.service_area', seedServiceAreas())
    // Only with its authority: a contact that its owner removed must not come back with the next start.
    const contacts = seedContacts(now).filter(({ authority }) => added.has(authority))
    await insertIfAbsent(transaction, 'directory.contact', contacts)
    return { ...counts, added: added.size }
  },
})

async function seedAuthorities(transaction: Transaction, at: Date) {
  const records = seedRecords()
  const ids = records.map(({ kind, code }) => authorityIdOf(kind, code))
  const present = await findAuthorities(transaction, ids)
  const counts = { changed: 0, kept: 0, same: 0 }
  const absent = records.filter(({ kind, code }) => !present.has(authorityIdOf(kind, code)))
  await insertAuthorities(transaction, absent, { at, seedDigest: digestOf })
  for (const record of records) {
    const before = present.get(authorityIdOf(record.kind, record.code))
    if (!before) continue
    const { seedDigest: lastSeeded, ...authority } = before
    const [standing, seeded] = [digestOf(recordOf(authority)), digestOf(record)]
    if (standing === seeded) counts.same++
    else if (standing !== lastSeeded) counts.kept++
    else {
      await updateAuthority(transaction, authority.id, record, { at, seedDigest: seeded })
      counts.changed++
    }
  }
  const added = new Set<string>(absent.map(({ kind, code }) => authorityIdOf(kind, code)))
  return { ...counts, added }
}
