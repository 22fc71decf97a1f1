export interface LocalizedText {
  readonly fr: string
  readonly nl: string
  readonly de: string
  readonly en: string
}

/** What the law makes of the one who reports. One may be several. */
export type EntityKind = 'essential' | 'important' | 'trust-service-provider'

/** The instant from which a period runs: becoming aware, or having submitted the stage of another clock. */
export type Trigger = 'awareAt' | { readonly submissionOf: string }

/** Hours are elapsed hours; months are those of the calendar in Brussels. */
export type Period = { readonly hours: number } | { readonly months: number }

/**
 * `verified`: period, trigger and recipient were seen in a page of the competent authority. `partly`: a part of
 * them was not, or sources differ. `unverified`: general knowledge. A screen shows the last two as such.
 */
export type Verification = 'verified' | 'partly' | 'unverified'

export interface RuleSource {
  readonly title: string
  readonly url: string
  /** What was not established. */
  readonly note: string
}

/** One legal deadline, as data. */
export interface ClockRule {
  /** The stage that the clock waits for, such as `nis2.early`. */
  readonly id: string
  readonly regime: string
  readonly article: string
  readonly trigger: Trigger
  readonly period: Period
  /** Another period for some: the first kind that fits counts. */
  readonly otherPeriods?: readonly { readonly kind: EntityKind; readonly period: Period }[]
  readonly recipient: LocalizedText
  readonly appliesTo: readonly EntityKind[]
  /** Days in Brussels, `yyyy-MM-dd`, both included. The law of the day of awareness holds. */
  readonly validFrom: string
  readonly validTo?: string
  readonly source: RuleSource
  readonly verified: Verification
  readonly explanation: LocalizedText
}
