import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import type { Role } from '../organisation/roles.ts'
import { hashToken } from '../session/token.ts'
import { tables } from '../tables.ts'

function open(transaction: Transaction, now: Date) {
  return tables(transaction)
    .selectFrom('access.invitation as invitation')
    .innerJoin('access.organisation as organisation', 'organisation.id', 'invitation.organisation')
    .select([
      'invitation.id',
      'invitation.organisation',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
      'invitation.email',
      'invitation.roles',
      'invitation.language',
      'invitation.invited_by as invitedBy',
      'invitation.created_at as createdAt',
      'invitation.expires_at as expiresAt',
    ])
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('invitation.expires_at', '>', now)
}

/** Unknown, used, withdrawn and expired are alike: none. */
export function findOpenInvitation(transaction: Transaction, now: Date, token: string) {
  return open(transaction, now).where('invitation.token_hash', '=', hashToken(token)).executeTakeFirst()
}

export function listOpenInvitations(transaction: Transaction, now: Date, organisation: string) {
  return open(transaction, now)
    .where('invitation.organisation', '=', organisation)
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id')
    .limit(1000)
    .execute()
}

/** Withdraws what is open and meant; gives how many that were. */
export async function withdrawInvitations(
  transaction: Transaction,
  now: Date,
  which: { readonly organisation: string; readonly id?: string; readonly email?: string },
): Promise<number> {
  let update = tables(transaction)
    .updateTable('access.invitation')
    .set({ withdrawn_at: now })
    .where('organisation', '=', which.organisation)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
  if (which.id) update = update.where('id', '=', which.id)
  if (which.email) update = update.where('email', '=', which.email)
  return Number((await update.executeTakeFirst()).numUpdatedRows)
}

export interface NewInvitation {
  readonly id: string
  readonly organisation: string
  readonly email: string
  readonly roles: Role[]
  readonly language: Language
  readonly invitedBy: string
  readonly expiresAt: Date
}

export async function insertInvitation(
  transaction: Transaction,
  now: Date,
  { invitedBy, expiresAt, ...invitation }: NewInvitation,
  token: string,
): Promise<void> {
  await tables(transaction)
    .insertInto('access.invitation')
    .values({
      ...invitation,
      invited_by: invitedBy,
      expires_at: expiresAt,
      token_hash: hashToken(token),
      created_at: now,
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute()
}

/** True for exactly one of those who come with it. */
export async function takeInvitation(transaction: Transaction, now: Date, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(transaction)
    .updateTable('access.invitation')
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
