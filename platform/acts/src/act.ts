import type { Logger } from '@beffroi/logging'
import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { Announcement, FactDefinition, Subject } from './fact.ts'

/** A policy answers true, or the refusal that says why not. */
export type Verdict = true | Refusal

/** Given to an act, never imported by it. */
export interface ActContext {
  readonly actor: Actor
  readonly now: Date
  readonly transaction: Transaction
  readonly log: Logger
  /** A new opaque, time-ordered identifier (UUIDv7, RFC 9562). */
  newId(): string
  /** Keeps the fact in the outbox with the act's own commit. */
  announce<P>(fact: FactDefinition<P>, announcement: Announcement<P>): void
}

/** The record an act was about, for the audit log; `organisation` is the one that owns it. */
export interface AuditedSubject extends Subject {
  readonly organisation?: string
}

/** Rows an act may reach: those of its actor's organisation, or (declared, listed in a test) of the platform. */
export type Reach = 'own' | 'platform'

export interface ActDefinition<I extends z.ZodObject, O extends z.ZodType> {
  /** `module.verb-phrase`, e.g. `incidents.submit-notification`. */
  readonly name: string
  readonly input: I
  /** JSON values only (instants as RFC 3339 strings): an outcome may be kept and replayed. */
  readonly output: O
  readonly reach?: Reach
  /** The outcome holds a secret (a session token): it is never kept for replay. */
  readonly secretOutcome?: boolean
  /** What the actor may do before anything is read; checks on the object itself happen in `run`. */
  readonly allow: (actor: Actor, input: z.output<I>) => Verdict
  readonly about: (input: z.output<I>, outcome: z.output<O> | undefined) => AuditedSubject
  readonly run: (context: ActContext, input: z.output<I>) => Promise<z.output<O> | Refusal>
}

export interface QuestionContext {
  readonly actor: Actor
  readonly now: Date
  readonly transaction: Transaction
}

export interface QuestionDefinition<I extends z.ZodObject, O extends z.ZodType> {
  readonly name: string
  readonly input: I
  readonly output: O
  readonly reach?: Reach
  readonly allow: (actor: Actor, input: z.output<I>) => Verdict
  readonly run: (context: QuestionContext, input: z.output<I>) => Promise<z.output<O> | Refusal>
}

/** Declares something that changes the world: read, allow, decide, write, announce, answer. */
export function defineAct<I extends z.ZodObject, O extends z.ZodType>(
  act: ActDefinition<I, O>,
): ActDefinition<I, O> {
  return act
}

/** Declares a read. It runs in a read-only transaction: a question cannot change anything. */
export function defineQuestion<I extends z.ZodObject, O extends z.ZodType>(
  question: QuestionDefinition<I, O>,
): QuestionDefinition<I, O> {
  return question
}
