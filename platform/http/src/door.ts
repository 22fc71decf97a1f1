import type { ActDefinition, QuestionDefinition } from '@beffroi/acts'
import type { Language, Translate } from '@beffroi/i18n'
import type { z } from 'zod'

/** What the authorisation matrix is generated from; published as `x-authz` on the operation. */
export interface Authz {
  readonly resource: string
  readonly action: string
  /** own = rows of the caller's organisation (or addressed to it); public = no sign-in; platform = the operator. */
  readonly scope: 'public' | 'signed-in' | 'own' | 'platform'
  /** Roles of the active organisation that open the door; absent = any. */
  readonly roles?: readonly string[]
}

interface DoorBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1, lowerCamelCase segments, parameters as `{notificationId}`: each is a field of the input. */
  readonly path: string
  /** Unique, lowerCamelCase. */
  readonly operationId: string
  readonly summary: string
  /** The module's tag, e.g. `Incidents`. */
  readonly tag: string
  readonly authz: Authz
}

/** Sets or ends the session cookie after the commit. */
export type SessionChange = { readonly token: string; readonly expiresAt: string } | 'ended'

export interface ActDoor<I extends z.ZodObject, O extends z.ZodType> extends DoorBase {
  readonly kind: 'act'
  readonly act: ActDefinition<I, O>
  /** What the caller sees of the outcome, with its schema; absent = the outcome itself. */
  readonly answer?: { readonly schema: z.ZodType; readonly of: (outcome: z.output<O>) => unknown }
  /** 201 with this Location (below /api/v1) when the act creates something. */
  readonly created?: (outcome: z.output<O>) => string
  readonly session?: (outcome: z.output<O>) => SessionChange | undefined
  /** The If-Match header is required and becomes the input field `expectedVersion`. */
  readonly ifMatch?: boolean
  /** See `uploadDoor`. */
  readonly upload?: UploadRule
}

/** What an upload door takes. */
export interface UploadRule {
  readonly limitBytes: number
  /** What the sender may say the file is. Nobody looks inside: a file is only ever given out to be kept. */
  readonly mediaTypes: readonly string[]
  /** Asked with the fields of the path before a byte is read: its refusal is the answer. */
  readonly admission: QuestionDefinition<z.ZodObject, z.ZodType>
}

export interface QuestionDoor<I extends z.ZodObject, O extends z.ZodType> extends DoorBase {
  readonly kind: 'question'
  readonly question: QuestionDefinition<I, O>
  /** Where an item of a page is found, below /api/v1, from its own fields: `/incidents/notifications/{id}`. */
  readonly item?: string
  /** Other media types of the same answer, chosen by `?format=`, e.g. an export as text/csv. */
  readonly formats?: Readonly<Record<string, AnswerFormat<z.output<O>>>>
  /** See `downloadDoor`. */
  readonly download?: (answer: z.output<O>) => KeptFile
}

/** A file of the store and the name under which somebody is given it. */
export interface KeptFile {
  readonly hash: string
  readonly name: string
}

/** `?format=` is also given to the question when its input has a field of that name. */
export interface AnswerFormat<A> {
  readonly mediaType: string
  readonly fileName: string
  write(answer: A, reader: Reader): string
}

/** Who reads an export: its headings are in his language. */
export interface Reader {
  readonly language: Language
  readonly translate: Translate
  /** What was asked, as it came: an export shows the columns that were chosen. */
  readonly asked?: Readonly<Record<string, unknown>>
}

// A list of doors mixes inputs and outputs; each was checked where it was declared.
export type Door = ActDoor<z.ZodObject, z.ZodType> | QuestionDoor<z.ZodObject, z.ZodType>

export function actDoor<I extends z.ZodObject, O extends z.ZodType>(door: Omit<ActDoor<I, O>, 'kind'>): Door {
  return { kind: 'act', ...door } as unknown as Door
}

export function questionDoor<I extends z.ZodObject, O extends z.ZodType>(
  door: Omit<QuestionDoor<I, O>, 'kind'>,
): Door {
  return { kind: 'question', ...door } as unknown as Door
}

/**
 * Takes a file: its bytes are streamed into the store and durable before the act runs, which finds them as its field
 * `file` (`sentFile`); the other fields come from the path. An act that refuses leaves the file to the sweep.
 */
export function uploadDoor<I extends z.ZodObject, O extends z.ZodType, A extends z.ZodObject>(
  door: Omit<ActDoor<I, O>, 'kind' | 'method' | 'upload' | 'ifMatch'> & {
    readonly upload: Omit<UploadRule, 'admission'> & {
      readonly admission: QuestionDefinition<A, z.ZodType>
    }
  },
): Door {
  return { kind: 'act', method: 'POST', ...door } as unknown as Door
}

/** Gives a file out to be kept, never to be shown: which one is what the question answers. */
export function downloadDoor<I extends z.ZodObject, O extends z.ZodType>(
  door: Omit<QuestionDoor<I, O>, 'kind' | 'method' | 'item' | 'formats' | 'download'> & {
    readonly download: (answer: z.output<O>) => KeptFile
  },
): Door {
  return { kind: 'question', method: 'GET', ...door } as unknown as Door
}
