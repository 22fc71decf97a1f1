import type { Language } from '@beffroi/i18n'
import { z } from 'zod'
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
