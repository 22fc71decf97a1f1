import type { Language } from '@beffroi/i18n'

export type OrganisationView = {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** A body that does not exist, made for the demonstration; shown as such wherever it is named. */
  readonly fictitious?: boolean
}

/** The answer of `GET /api/v1/access/session`. */
export type SessionView = {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly language: Language
  }
  readonly organisation: OrganisationView
  readonly organisations: readonly OrganisationView[]
  readonly roles: readonly string[]
  readonly demo: boolean
  readonly exercise?: boolean
}
