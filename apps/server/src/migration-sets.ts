import { migrations as access } from '@beffroi/access/migrations'
import { migrations as acts } from '@beffroi/acts/migrations'
import { migrations as audit } from '@beffroi/audit/migrations'
import type { MigrationSet } from '@beffroi/database'
import { migrations as directory } from '@beffroi/directory/migrations'
import { migrations as incidents } from '@beffroi/incidents/migrations'
import { migrations as mail } from '@beffroi/mail/migrations'

/** Every table of the house, lower floors first. */
export const migrationSets: readonly MigrationSet[] = [acts, mail, audit, access, directory, incidents]
