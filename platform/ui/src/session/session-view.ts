import type { Language } from '@beffroi/i18n'

export type OrganisationView = {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** A body that does not exist, made for the demonstration; shown as such wherever it is named. */
  readonly fictitious?: boolean | undefined
}

/** The answer of `GET /api/v1/access/session`. */
export type SessionView = {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly language: Language
    readonly phone?: string | undefined
  }
  readonly organisation: OrganisationView
  readonly organisations: readonly OrganisationView[]
  readonly roles: readonly string[]
  readonly demo: boolean
  readonly exercise?: boolean | undefined
  /** The person signs in with a code of their device as well. */
  readonly secondStep?: boolean | undefined
}
