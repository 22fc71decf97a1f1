import type { z } from 'zod'

/** A fact a module announces: past tense, versioned, its payload checked before it is kept. */
export interface FactDefinition<P> {
  readonly type: string
  readonly version: number
  readonly payload: z.ZodType<P>
}

export interface Subject {
  readonly type: string
  readonly id: string
}

/** What an act says when it announces a fact. `audience` lists the organisations whose live screens may hear of it. */
export interface Announcement<P> {
  readonly subject: Subject
  readonly organisation: string
  readonly audience?: readonly string[]
  readonly payload: P
}

/** A fact as it stands in the outbox. */
export interface Fact<P = unknown> {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly at: Date
  readonly subject: Subject
  readonly organisation: string
  readonly audience: readonly string[]
  readonly payload: P
}

export function defineFact<P>(type: string, version: number, payload: z.ZodType<P>): FactDefinition<P> {
  return { type, version, payload }
}
