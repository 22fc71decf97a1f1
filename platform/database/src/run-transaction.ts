import type pg from 'pg'
import { boundKysely } from './bound-kysely.ts'
import type { Rows, Transaction } from './database.ts'
import { TransactionAborted } from './database-error.ts'

/** Begins with the given text, runs the work, ends with its last words and COMMIT in one round trip. */
export async function runTransaction<T>(
  client: pg.PoolClient,
  begin: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const lastWords: string[] = []
  let rolledBack = false
  let over = false

  // A query that somebody forgot to await must never run in the next tenant's transaction.
  const send = (text: string, values?: unknown[]) => {
    if (over) throw new Error('This transaction is over: a query came after its end.')
    return client.query(text, values)
  }
  const transaction: Transaction = {
    sql: boundKysely(async (text, values) => send(text, values)),
    query: async (text, values) => lastRows(await send(text, values)),
    lastWords: (statement) => {
      lastWords.push(statement)
    },
    rollBack: () => {
      rolledBack = true
    },
  }

  try {
    await client.query(begin)
    const result = await work(transaction)
    over = true
    if (rolledBack) await client.query('rollback')
    else await commit(client, lastWords)
    client.release()
    return result
  } catch (error) {
    over = true
    await giveUp(client)
    throw error
  }
}

async function commit(client: pg.PoolClient, lastWords: string[]): Promise<void> {
  const answer: unknown = await client.query([...lastWords, 'commit'].join(';\n'))
  const last: unknown = Array.isArray(answer) ? answer.at(-1) : answer
  // PostgreSQL answers COMMIT of a failed transaction with the tag ROLLBACK and no error.
  if ((last as pg.QueryResult).command !== 'COMMIT') throw new TransactionAborted()
}

/** After an error: a text of several statements may have stopped inside a transaction of its own. */
export async function giveUp(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    // The connection itself is lost; true makes the pool drop it.
    client.release(true)
  }
}

/** Several statements in one text give several results; the last one is the answer. */
export function lastRows(answer: pg.QueryResult | pg.QueryResult[]): Rows {
  const last = Array.isArray(answer) ? answer.at(-1) : answer
  return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 }
}
