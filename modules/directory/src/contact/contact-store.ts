import type { Transaction } from '@beffroi/database'
import { type Insertable, type Selectable, sql } from 'kysely'
import { present } from '../authority/authority-row.ts'
import { type ContactTable, tables } from '../tables.ts'
import { type Contact, contactFunctions } from './contact.ts'

/** The contacts of an authority that the reader may see, in the order in which one looks for them. */
export async function listContacts(transaction: Transaction, authority: string): Promise<Contact[]> {
  const rows = await tables(transaction)
    .selectFrom('directory.contact')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy(sql`array_position(${[...contactFunctions]}::text[], function)`)
    .orderBy('deputy')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(contactOf)
}

export async function findContact(
  transaction: Transaction,
  authority: string,
  id: string,
): Promise<Contact | undefined> {
  const row = await tables(transaction)
    .selectFrom('directory.contact')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && contactOf(row)
}

export type NewContact = Omit<Insertable<ContactTable>, 'position'>

/** Placed after the contacts that are there. */
export async function insertContact(transaction: Transaction, contact: NewContact): Promise<void> {
  await tables(transaction)
    .insertInto('directory.contact')
    .values({
      ...contact,
      position: sql<number>`(
        select coalesce(max(position), 0) + 1 from directory.contact where authority = ${contact.authority}
      )`,
    })
    .execute()
}

export type ContactChange = Partial<
  Pick<ContactTable, 'function' | 'label' | 'phone' | 'email' | 'hours' | 'deputy' | 'visibility'>
>

/** False when somebody changed or removed it since that version. */
export async function updateContact(
  transaction: Transaction,
  id: string,
  version: number,
  change: ContactChange & Pick<ContactTable, 'verified' | 'source' | 'confirmed_at' | 'changed_at'>,
): Promise<boolean> {
  const result = await tables(transaction)
    .updateTable('directory.contact')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function deleteContact(transaction: Transaction, id: string): Promise<void> {
  await tables(transaction).deleteFrom('directory.contact').where('id', '=', id).execute()
}

/** What the owner has just read and found right is verified, whoever wrote it first. */
export async function confirmAll(
  transaction: Transaction,
  authority: string,
  source: string,
  at: Date,
): Promise<void> {
  await tables(transaction)
    .updateTable('directory.contact')
    .set({ confirmed_at: at, verified: 'verified', source, version: sql`version + 1`, changed_at: at })
    .where('authority', '=', authority)
    .execute()
}

export function contactOf(row: Selectable<ContactTable>): Contact {
  return {
    id: row.id,
    function: row.function,
    ...present({ label: row.label, phone: row.phone, email: row.email, hours: row.hours }),
    deputy: row.deputy,
    visibility: row.visibility,
    verified: row.verified,
    source: row.source,
    ...present({ confirmedAt: row.confirmed_at?.toISOString() ?? null }),
    version: row.version,
  }
}
