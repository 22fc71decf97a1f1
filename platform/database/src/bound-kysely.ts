import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { identifier } from './identifier.ts'

type Send = (text: string, values?: unknown[]) => Promise<Answer>
interface Answer {
  command: string
  rowCount: number | null
  rows: Record<string, unknown>[]
}

/** Kysely over one connection that already stands in a transaction, which is why it may not begin another. */
export function boundKysely(send: Send): Kysely<unknown> {
  const connection = boundConnection(send)
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => boundDriver(connection),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

function boundConnection(send: Send): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery) {
      const answer = await send(query.sql, [...query.parameters])
      const rows = (answer.rows ?? []) as R[]
      return /^(INSERT|UPDATE|DELETE|MERGE)$/.test(answer.command)
        ? { rows, numAffectedRows: BigInt(answer.rowCount ?? 0) }
        : { rows }
    },
    // biome-ignore lint/correctness/useYield: the interface wants a generator, and there is no cursor here.
    async *streamQuery() {
      throw new Error('Streaming a query is not supported.')
    },
  }
}

function boundDriver(connection: DatabaseConnection): Driver {
  const nested = async () => {
    throw new Error('A transaction is already open on this connection.')
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    destroy: async () => {},
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
    savepoint: async (at, name) => {
      await at.executeQuery(CompiledQuery.raw(`savepoint ${identifier(name)}`))
    },
    rollbackToSavepoint: async (at, name) => {
      await at.executeQuery(CompiledQuery.raw(`rollback to ${identifier(name)}`))
    },
    releaseSavepoint: async (at, name) => {
      await at.executeQuery(CompiledQuery.raw(`release ${identifier(name)}`))
    },
  }
}
