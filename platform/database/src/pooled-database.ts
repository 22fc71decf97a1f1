import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database, Transaction } from './database.ts'
import { giveUp, lastRows, runTransaction } from './run-transaction.ts'
import { openingOf, openingOfMaintenance } from './scope.ts'
import type { Statement } from './send-together.ts'

export interface Engine {
  readonly kind: Database['kind']
  readonly pool: pg.Pool
  listen: Database['listen']
  /** Lets statements take as long as they need while the work runs. */
  unhurried<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The same database code over both engines: everything goes through one pool. */
export function pooledDatabase(engine: Engine): Database {
  const { pool } = engine
  const inside = new AsyncLocalStorage<{ open: boolean }>()

  // On the embedded database this would wait for itself for ever; on a busy pool, sometimes. So always refuse.
  const acquire = async (): Promise<pg.PoolClient> => {
    if (inside.getStore()?.open) {
      throw new Error('A transaction is open here: query through it, not through the database.')
    }
    const client = await pool.connect()
    // Raw SQL may have left a transaction behind, and with it somebody's scope.
    if (client.getTransactionStatus() !== 'I') await client.query('rollback')
    return client
  }

  const run = async <T>(
    opening: readonly Statement[],
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> => {
    const client = await acquire()
    const mark = { open: true }
    const guarded = async (transaction: Transaction) => {
      try {
        return await inside.run(mark, () => work(transaction))
      } finally {
        mark.open = false
      }
    }
    return runTransaction(client, opening, guarded)
  }

  const query: Database['query'] = async (text, values) => {
    const client = await acquire()
    try {
      const answer = await client.query(text, values)
      client.release()
      return lastRows(answer)
    } catch (error) {
      await giveUp(client)
      throw error
    }
  }

  return {
    kind: engine.kind,
    kysely: new Kysely<unknown>({
      dialect: new PostgresDialect({
        pool: { connect: acquire, end: async () => {}, options: pool.options },
      }),
    }),
    query,
    transaction: async (scope, work) => run(openingOf(scope), work),
    maintenance: (work) => engine.unhurried(() => run(openingOfMaintenance, work)),
    listen: engine.listen,
    notify: async (channel, payload) => {
      await query('select pg_notify($1, $2)', [channel, payload])
    },
    check: async () => {
      await query('select 1')
    },
    close: once(() => engine.close()),
  }
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined
  return () => {
    closing ??= close()
    return closing
  }
}
