import { isatty } from 'node:tty'
import { type Clock, systemClock } from '@beffroi/clock'
import { type DestinationStream, destination, type Logger as PinoLogger, pino } from 'pino'
import { redact } from './redact.ts'
import { textLine } from './text-line.ts'

export type Logger = PinoLogger
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
export type LogFormat = 'auto' | 'json' | 'text'

export interface LoggerSettings {
  readonly level: LogLevel
  readonly format: LogFormat
}

export interface LoggerParts {
  readonly clock?: Clock
  /** Where lines go; the error output of the process when absent, so that stdout stays free for results. */
  readonly output?: DestinationStream
}

const standardError = 2

export function createLogger(settings: LoggerSettings, parts: LoggerParts = {}): Logger {
  const clock = parts.clock ?? systemClock
  const asText =
    settings.format === 'text' || (settings.format === 'auto' && !parts.output && isatty(standardError))
  return pino(
    {
      level: settings.level,
      base: null,
      timestamp: () => `,"time":"${clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // The last gate before the output: nothing reaches a line without passing it, from whichever field.
      hooks: { streamWrite: (line) => writeLine(line, asText) },
    },
    parts.output ?? destination({ dest: standardError, sync: true }),
  )
}

function writeLine(line: string, asText: boolean): string {
  const entry = redact(JSON.parse(line)) as Record<string, unknown>
  return asText ? textLine(entry) : `${JSON.stringify(entry)}\n`
}
