import type { Refusal } from '@beffroi/errors'
import { refusals } from '../errors.ts'
import { readPast } from './past-instant.ts'

/** Since when it happens: `null` for unknown, or the refusal that says why the instant cannot be right. */
export function readSince(since: string, now: Date): Date | null | Refusal {
  if (since === 'unknown') return null
  return readPast(since, now, 'since', {
    future: refusals['since-in-future'],
    tooOld: refusals['since-too-old'],
  })
}
