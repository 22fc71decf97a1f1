/** Another living process holds the folder of the embedded database. */
export class DatabaseLocked extends Error {
  override readonly name = 'DatabaseLocked'
  readonly folder: string
  readonly pid: number | undefined
  constructor(folder: string, pid: number | undefined) {
    super(`The database in ${folder} is in use by ${pid ? `process ${pid}` : 'another process'}.`)
    this.folder = folder
    this.pid = pid
  }
}

/** The server is older than the SQL of Beffroi needs. */
export class DatabaseTooOld extends Error {
  override readonly name = 'DatabaseTooOld'
  constructor(found: string, needed: number) {
    super(`The PostgreSQL server is version ${found}. Beffroi needs version ${needed} or newer.`)
  }
}

/** A statement failed, the error was swallowed, and PostgreSQL turned COMMIT into ROLLBACK. */
export class TransactionAborted extends Error {
  override readonly name = 'TransactionAborted'
  constructor() {
    super('Nothing was kept: a statement of this transaction failed before COMMIT.')
  }
}

/** The recorded migrations and those of the code do not agree. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])

// 57P0x shutdown and start-up, 53xxx out of disk, memory or connections, 58030 input/output error
const SERVER = /^(08...|53...|57P0[1-5]|58030)$/
// node-postgres gives these without a code
const SPOKEN =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|client was closed|Client has encountered a connection error/i

/** True when the database could not be reached or could not take the work now: try again later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (code !== undefined && (NETWORK.has(code) || SERVER.test(code))) return true
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  return code === undefined && SPOKEN.test(error.message)
}

/** True when a unique key (the named one, if a name is given) already holds that value. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || codeOf(error) !== '23505') return false
  return constraint === undefined || ('constraint' in error && error.constraint === constraint)
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
