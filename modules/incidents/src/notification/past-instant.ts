import type { Refusal, RefusalFactory, RefusalIssue } from '@beffroi/errors'

/** A telephone whose clock goes a little fast still reports. */
const toleranceMs = 5 * 60_000
const earliest = Date.parse('2000-01-01T00:00:00Z')

/** An instant that a person tells: past, and not absurd. What lies within the tolerance is read as now. */
export function readPast(
  text: string,
  now: Date,
  field: string,
  refusal: { readonly future: RefusalFactory; readonly tooOld: RefusalFactory },
): Date | Refusal {
  const instant = new Date(text)
  const issue: RefusalIssue = { type: 'outOfRange', in: 'body', name: field }
  if (instant.getTime() > now.getTime() + toleranceMs) {
    return refusal.future({}, { issues: [{ ...issue, detail: 'incidents:issues.in-future' }] })
  }
  if (instant.getTime() < earliest) {
    return refusal.tooOld({}, { issues: [{ ...issue, detail: 'incidents:issues.too-old' }] })
  }
  return instant > now ? now : instant
}
