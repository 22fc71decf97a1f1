import type { Refusal } from '@beffroi/errors'
import type { z } from 'zod'
import { issuesOf } from './issues.ts'
import { refusals } from './refusals.ts'
import { unstorableTexts } from './storable.ts'

type Reading<I extends z.ZodObject> =
  | { readonly input: z.output<I>; readonly refusal?: undefined }
  | { readonly input?: undefined; readonly refusal: Refusal }

/** The one gate from `unknown` to the input of an act or a question. */
export function readInput<I extends z.ZodObject>(schema: I, raw: unknown): Reading<I> {
  const unstorable = unstorableTexts(raw)
  if (unstorable.length > 0) return { refusal: refusals['invalid-input']({}, { issues: unstorable }) }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { input: parsed.data }
  return { refusal: refusals['invalid-input']({}, { issues: issuesOf(parsed.error) }) }
}
