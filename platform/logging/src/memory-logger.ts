import { type Clock, systemClock } from '@beffroi/clock'
import { createLogger, type Logger, type LogLevel } from './logger.ts'

export interface MemoryLogger {
  readonly logger: Logger
  /** Every line written, redacted as it would be on disk. */
  readonly lines: readonly Readonly<Record<string, unknown>>[]
}

/** A true logger that keeps its lines: for tests, and for whoever must show what was logged. */
export function memoryLogger(level: LogLevel = 'trace', clock: Clock = systemClock): MemoryLogger {
  const lines: Record<string, unknown>[] = []
  const output = { write: (line: string) => void lines.push(JSON.parse(line)) }
  return { logger: createLogger({ level, format: 'json' }, { clock, output }), lines }
}
