import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

let lastMilliseconds = 0
let sequence = 0

/**
 * A UUIDv7 (RFC 9562 section 5.7, with the counter of section 6.2): what one process makes within a millisecond
 * still sorts in the order it was made, so that the facts of an act stand in the outbox as they were announced.
 */
export function newId(now: Date): string {
  const milliseconds = now.getTime()
  sequence = milliseconds === lastMilliseconds ? sequence + 1 : randomInt(2 ** 30)
  lastMilliseconds = milliseconds
  return uuidv7({ msecs: milliseconds, seq: sequence })
}
