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
