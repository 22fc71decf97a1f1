import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import type { Generated } from 'kysely'
import type { OrganisationKind, Role } from './organisation/roles.ts'

type OrganisationTable = {
  id: string
  name: string
  kind: OrganisationKind
  language: Language
  fictitious: Generated<boolean>
  created_at: Date
}

type PersonTable = {
  id: string
  name: string
  email: string
  language: Language
  phone: string | null
  second_step_since: Date | null
  created_at: Date
}

type MembershipTable = {
  person: string
  organisation: string
  roles: Role[]
  since: Date
}

type CredentialTable = {
  person: string
  password_hash: string
  password_changed_at: Date
  totp_secret: string | null
  totp_pending: string | null
  totp_step: number | null
}

type RecoveryCodeTable = {
  person: string
  code_hash: string
  used_at: Date | null
}

type SessionTable = {
  id: string
  token_hash: string
  person: string
  organisation: string
  created_at: Date
  last_seen_at: Date
  idle_expires_at: Date
  absolute_expires_at: Date
  ended_at: Date | null
}

type SignInChallengeTable = {
  id: string
  token_hash: string
  person: string
  expires_at: Date
  used_at: Date | null
}

type PasswordResetTable = {
  id: string
  asked_email: string | null
  asked_at: Date
  token_hash: string | null
  person: string | null
  expires_at: Date
  used_at: Date | null
}

type InvitationTable = {
  id: string
  token_hash: string
  organisation: string
  email: string
  roles: Role[]
  language: Language
  invited_by: string
  created_at: Date
  expires_at: Date
  accepted_at: Date | null
  withdrawn_at: Date | null
}

type AttemptTable = {
  key: string
  since: Date
  count: number
}

export type AccessTables = {
  'access.organisation': OrganisationTable
  'access.person': PersonTable
  'access.membership': MembershipTable
  'access.credential': CredentialTable
  'access.recovery_code': RecoveryCodeTable
  'access.session': SessionTable
  'access.sign_in_challenge': SignInChallengeTable
  'access.password_reset': PasswordResetTable
  'access.invitation': InvitationTable
  'access.attempt': AttemptTable
}

export function tables(transaction: Transaction) {
  return transaction.sql.withTables<AccessTables>()
}
