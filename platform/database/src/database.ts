import type { Kysely } from 'kysely'
import type { Statement } from './send-together.ts'

export type DatabaseLocation =
  | { kind: 'embedded'; folder: string }
  | { kind: 'memory' }
  | { kind: 'postgresql'; url: string }

export interface OpenOptions {
  /** Connections kept to a PostgreSQL server. The embedded database has one. */
  poolSize?: number
  /** Milliseconds after which one statement is given up. 0 waits for ever. */
  statementTimeout?: number
}

/** Whose data a transaction may reach. Row level security reads it; nothing set means nothing seen. */
export interface Scope {
  organisation?: string | undefined
  person?: string | undefined
  reach: 'own' | 'platform'
  readOnly?: boolean
}

export interface Rows {
  rows: Record<string, unknown>[]
  rowCount: number
}

export interface Transaction {
  /** Bound to this connection. Modules call `withTables<T>()` on it. */
  readonly sql: Kysely<unknown>
  /** With a name, which belongs to this text alone, it is parsed and planned once for each connection. */
  query(text: string, values?: readonly unknown[], name?: string): Promise<Rows>
  /** A whole statement that travels with COMMIT; if it fails, nothing is kept. */
  lastWords(statement: string | Statement): void
  /** From now on the end of the transaction is ROLLBACK, without an error. */
  rollBack(): void
}

export interface Database {
  readonly kind: 'embedded' | 'postgresql'
  /** As owner of the tables: platform tables outside row level security. */
  readonly kysely: Kysely<unknown>
  transaction<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** As owner, with platform reach and no statement timeout: migrations, retention, repairs. */
  maintenance<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  query(text: string, values?: unknown[]): Promise<Rows>
  /** Payloads sent while a lost connection was being restored are missed: `onGap` says so when it hears again. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>>
  notify(channel: string, payload: string): Promise<void>
  check(): Promise<void>
  close(): Promise<void>
}
