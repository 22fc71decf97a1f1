export {
  createLogger,
  type LogFormat,
  type Logger,
  type LoggerParts,
  type LoggerSettings,
  type LogLevel,
} from './logger.ts'
export { type MemoryLogger, memoryLogger } from './memory-logger.ts'
export { redact, redacted, redactText } from './redact.ts'
