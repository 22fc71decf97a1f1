import type { Transaction } from '@beffroi/database'
import type { Language } from '@beffroi/i18n'
import { z } from 'zod'
import { tables } from '../tables.ts'
import { type OrganisationKind, organisationKinds } from './roles.ts'

export type OrganisationId = string & { readonly __organisation: unique symbol }

export interface Organisation {
  readonly id: OrganisationId
  readonly name: string
  readonly kind: OrganisationKind
  readonly language: Language
  readonly fictitious: boolean
}

/** An organisation as others see it. */
export const organisationView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  fictitious: z.boolean(),
})

export async function findOrganisation(
  transaction: Transaction,
  id: string,
): Promise<Organisation | undefined> {
  const row = await tables(transaction)
    .selectFrom('access.organisation')
    .select(['id', 'name', 'kind', 'language', 'fictitious'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, id: row.id as OrganisationId }
}
