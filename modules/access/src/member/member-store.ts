import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import { sql } from 'kysely'
import type { Role } from '../organisation/roles.ts'
import { tables } from '../tables.ts'

export interface MemberRoles {
  readonly person: string
  readonly roles: readonly Role[]
}

/** All members, locked until the commit: two administrators removing each other are served one after the other. */
export function lockMembers(transaction: Transaction, organisation: string): Promise<MemberRoles[]> {
  return tables(transaction)
    .selectFrom('access.membership')
    .select(['person', 'roles'])
    .where('organisation', '=', organisation)
    .orderBy('person')
    .forUpdate()
    .execute()
}

export interface MemberWithRole {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Who holds a role in an organisation, by name: whom to write to. */
export function listMembersWithRole(
  transaction: Transaction,
  organisation: string,
  role: Role,
): Promise<MemberWithRole[]> {
  return tables(transaction)
    .selectFrom('access.membership as membership')
    .innerJoin('access.person as person', 'person.id', 'membership.person')
    .select(['person.id as person', 'person.name', 'person.email', 'person.language'])
    .where('membership.organisation', '=', organisation)
    .where(sql<boolean>`${role} = any(membership.roles)`)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

export async function insertMember(
  transaction: Transaction,
  now: Date,
  { person, organisation, roles }: { person: string; organisation: string; roles: readonly Role[] },
): Promise<void> {
  await tables(transaction)
    .insertInto('access.membership')
    .values({ person, organisation, roles: [...new Set(roles)], since: now })
    .execute()
}

export async function isMember(
  transaction: Transaction,
  member: { readonly person: string; readonly organisation: string },
): Promise<boolean> {
  const row = await tables(transaction)
    .selectFrom('access.membership')
    .select('person')
    .where('person', '=', member.person)
    .where('organisation', '=', member.organisation)
    .executeTakeFirst()
  return row !== undefined
}

export async function isMembersAddress(
  transaction: Transaction,
  organisation: string,
  email: string,
): Promise<boolean> {
  const row = await tables(transaction)
    .selectFrom('access.membership as membership')
    .innerJoin('access.person as person', 'person.id', 'membership.person')
    .select('person.id')
    .where('membership.organisation', '=', organisation)
    .where('person.email', '=', email)
    .executeTakeFirst()
  return row !== undefined
}

export async function updateRoles(
  transaction: Transaction,
  { person, organisation, roles }: { person: string; organisation: string; roles: Role[] },
): Promise<void> {
  await tables(transaction)
    .updateTable('access.membership')
    .set({ roles })
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .execute()
}

export async function deleteMember(
  transaction: Transaction,
  { person, organisation }: { person: string; organisation: string },
): Promise<void> {
  await tables(transaction)
    .deleteFrom('access.membership')
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .execute()
}
