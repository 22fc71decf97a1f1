let offset = 0

/**
 * Learns how far this device's clock is from the server's, from the `Date` of an answer: a deadline
 * counted on a wrong clock would mislead. `Date` has whole seconds, so small differences are noise.
 */
export const learnServerTime = (dateHeader: string | null, receivedAt: number): void => {
  if (dateHeader === null) return
  const server = Date.parse(dateHeader)
  if (Number.isNaN(server)) return
  const difference = server - receivedAt
  offset = Math.abs(difference) < 30_000 ? 0 : difference
}

export const serverNow = (): number => Date.now() + offset
