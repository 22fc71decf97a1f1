import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import type { Logger } from '@beffroi/logging'
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

/** Given to the part of an act that comes before its transaction. */
export interface PreparationContext {
  readonly actor: Actor
  readonly now: Date
  readonly log: Logger
  /** A transaction of its own, in the act's scope: what it writes stands even when the act refuses. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
}

/** The record an act was about, for the audit log; `organisation` is the one that owns it. */
export interface AuditedSubject extends Subject {
  readonly organisation?: string
  /** Who it turned out to be: a sign-in begins with nobody and ends with a person. */
  readonly provenActor?: Actor
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
  /** Refused proofs of identity are kept in the audit log too, as refused rights always are (ASVS V16.3.1). */
  readonly auditFailedProof?: boolean
  /** See `definePreparedAct`. */
  readonly prepare?: (context: PreparationContext, input: z.output<I>) => Promise<unknown>
  readonly run: (context: ActContext, input: z.output<I>, prepared: unknown) => Promise<z.output<O> | Refusal>
}

export interface PreparedActDefinition<I extends z.ZodObject, O extends z.ZodType, P>
  extends Omit<ActDefinition<I, O>, 'prepare' | 'run'> {
  readonly prepare: (context: PreparationContext, input: z.output<I>) => Promise<P | Refusal>
  readonly run: (context: ActContext, input: z.output<I>, prepared: P) => Promise<z.output<O> | Refusal>
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

/**
 * Declares an act with work before its transaction: what must stand even when the act refuses (a guess that was
 * counted), or what is too slow to hold a connection meanwhile (a password hash).
 */
export function definePreparedAct<I extends z.ZodObject, O extends z.ZodType, P>(
  act: PreparedActDefinition<I, O, P>,
): ActDefinition<I, O> {
  // `prepared` is whatever `prepare` gave: the runner hands it over unseen.
  return act as unknown as ActDefinition<I, O>
}

/** Declares a read. It runs in a read-only transaction: a question cannot change anything. */
export function defineQuestion<I extends z.ZodObject, O extends z.ZodType>(
  question: QuestionDefinition<I, O>,
): QuestionDefinition<I, O> {
  return question
}
