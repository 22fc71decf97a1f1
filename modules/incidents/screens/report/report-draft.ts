import { readBrusselsWallClock, toBrusselsWallClock } from '@beffroi/i18n'

export const sinceModes = ['now', 'today', 'date', 'unknown'] as const
export type SinceMode = (typeof sinceModes)[number]

/** What stands in the form, kept on the device as it is typed. */
export interface ReportDraft {
  readonly what: string
  readonly mode: SinceMode | ''
  /** The instant of "just now", kept when it was chosen: sending again must be the same report. */
  readonly chosenAt: string
  /** An hour of today, `14:05`. */
  readonly hour: string
  /** RFC 3339, from the day and hour field. */
  readonly date: string
  readonly name: string
  readonly phone: string
}

export interface Report {
  readonly what: string
  readonly since: string
  readonly callback: { readonly name: string; readonly phone: string }
}

/** The start as RFC 3339 or `unknown`; undefined while it cannot be told. */
export function sinceOf(draft: Pick<ReportDraft, 'mode' | 'chosenAt' | 'hour' | 'date'>): string | undefined {
  switch (draft.mode) {
    case 'now':
      return draft.chosenAt === '' ? undefined : draft.chosenAt
    case 'today':
      return hourOfToday(draft.hour, draft.chosenAt)
    case 'date':
      return draft.date === '' ? undefined : draft.date
    case 'unknown':
      return 'unknown'
    case '':
      return undefined
  }
}

/** Today is the day on which "today" was chosen, so that a draft sent after midnight still means that day. */
function hourOfToday(hour: string, chosenAt: string): string | undefined {
  if (!/^\d{2}:\d{2}$/.test(hour) || chosenAt === '') return undefined
  const day = toBrusselsWallClock(new Date(chosenAt)).slice(0, 10)
  const reading = readBrusselsWallClock(`${day}T${hour}`)
  if (reading.kind === 'once') return reading.instant
  return reading.kind === 'twice' ? reading.first : undefined
}

export function reportOf(draft: ReportDraft): Report | undefined {
  const since = sinceOf(draft)
  if (since === undefined) return undefined
  return { what: draft.what.trim(), since, callback: { name: draft.name.trim(), phone: draft.phone.trim() } }
}

type Prefill = Readonly<Record<string, string | readonly string[] | undefined>>

/** Fills what is still empty from the address: `?what=...&since=unknown`, on a QR code or a button elsewhere. */
export function prefilled(draft: ReportDraft, search: Prefill): ReportDraft {
  const { what, since } = search
  const filled =
    typeof what === 'string' && draft.what === '' ? { ...draft, what: what.slice(0, 4000) } : draft
  if (typeof since !== 'string' || filled.mode !== '') return filled
  if (since === 'unknown') return { ...filled, mode: 'unknown' }
  const instant = new Date(since)
  return Number.isNaN(instant.getTime()) ? filled : { ...filled, mode: 'date', date: instant.toISOString() }
}
