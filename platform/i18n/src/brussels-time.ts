const brussels = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export type BrusselsParts = {
  year: string
  month: string
  day: string
  hour: string
  minute: string
  second: string
}

export const brusselsParts = (instant: Date): BrusselsParts => {
  const parts: Record<string, string> = {}
  for (const { type, value } of brussels.formatToParts(instant)) parts[type] = value
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  return { year, month, day, hour, minute, second }
}

/** The wall clock in Brussels as a date field writes it: `2026-11-21T22:10`. */
export const toBrusselsWallClock = (instant: Date): string => {
  const part = brusselsParts(instant)
  return `${part.year.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

export type WallClockReading =
  | { kind: 'once'; instant: string }
  /** The hour that is heard twice when winter time comes. */
  | { kind: 'twice'; first: string; second: string }
  /** The hour that is skipped when summer time comes. */
  | { kind: 'never'; nextExisting: string }
  | { kind: 'unreadable' }

const offsets = ['+02:00', '+01:00'] as const

/** Reads `2026-11-21T22:10` as said in Brussels; answers in RFC 3339 with its offset. */
export const readBrusselsWallClock = (wallClock: string): WallClockReading => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallClock)) return { kind: 'unreadable' }
  const found: string[] = []
  for (const offset of offsets) {
    const text = `${wallClock}:00${offset}`
    const instant = new Date(text)
    if (Number.isNaN(instant.getTime())) return { kind: 'unreadable' }
    if (toBrusselsWallClock(instant) === wallClock) found.push(text)
  }
  const [first, second] = found
  if (first !== undefined && second !== undefined) return { kind: 'twice', first, second }
  if (first !== undefined) return { kind: 'once', instant: first }
  // Read with the winter offset, a skipped 02:30 is 03:30 in summer time.
  const after = new Date(`${wallClock}:00+01:00`)
  const landing = toBrusselsWallClock(after)
  if (landing.slice(0, 10) !== wallClock.slice(0, 10)) return { kind: 'unreadable' }
  return { kind: 'never', nextExisting: `${landing}:00+02:00` }
}
