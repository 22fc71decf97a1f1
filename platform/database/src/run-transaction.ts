import type pg from 'pg'
import { boundKysely } from './bound-kysely.ts'
import type { Rows, Transaction } from './database.ts'
import { TransactionAborted } from './database-error.ts'
import { type Statement, sendTogether } from './send-together.ts'

/** Opens with the first query, runs the work, ends with its last words and COMMIT: two round trips for one query. */
export async function runTransaction<T>(
  client: pg.PoolClient,
  opening: readonly Statement[],
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const lastWords: Statement[] = []
  let rolledBack = false
  let over = false
  let opened: Promise<unknown> | undefined

  const send = async (statement: Statement): Promise<pg.QueryResult | pg.QueryResult[]> => {
    refuseLateQuery(over)
    if (!opened && isSingle(statement)) {
      const together = sendTogether(client, [...opening, statement])
      opened = together
      return lastOf(await together)
    }
    opened ??= sendTogether(client, opening)
    // Never before BEGIN is known to have worked: it would be a transaction of its own, in nobody's scope.
    await opened
    refuseLateQuery(over)
    if (statement.name) return lastOf(await sendTogether(client, [statement]))
    return client.query(statement.text, statement.values && [...statement.values])
  }
  let kysely: Transaction['sql'] | undefined
  const transaction: Transaction = {
    // Made when it is asked for: many acts on the way of an alarm never do.
    get sql() {
      kysely ??= boundKysely(async (text, values = []) => lastOf([await send({ text, values })].flat()))
      return kysely
    },
    query: async (text, values, name) =>
      lastRows(await send({ text, ...(values ? { values } : {}), ...(name ? { name } : {}) })),
    lastWords: (statement) => {
      lastWords.push(typeof statement === 'string' ? { text: statement } : statement)
    },
    rollBack: () => {
      rolledBack = true
    },
  }

  try {
    const result = await work(transaction)
    over = true
    if (rolledBack) await rollBack(client, opened)
    else if (opened) await opened.then(() => commit(client, lastWords), failedBefore)
    else if (lastWords.length > 0) await commit(client, [...opening, ...lastWords])
    client.release()
    return result
  } catch (error) {
    over = true
    await giveUp(client)
    throw error
  }
}

// A query that somebody forgot to await must never run in the next tenant's transaction.
function refuseLateQuery(over: boolean): void {
  if (over) throw new Error('This transaction is over: a query came after its end.')
}

/** A text without values may hold several statements, which the extended protocol does not take. */
function isSingle({ values, name }: Statement): boolean {
  return name !== undefined || (values !== undefined && values.length > 0)
}

function lastOf(results: readonly pg.QueryResult[]): pg.QueryResult {
  const last = results.at(-1)
  if (!last) throw new Error('The database gave no answer.')
  return last
}

async function rollBack(client: pg.PoolClient, opened: Promise<unknown> | undefined): Promise<void> {
  if (opened) await client.query('rollback')
}

// Whoever swallowed that error must not be told that the work was kept.
function failedBefore(): never {
  throw new TransactionAborted()
}

async function commit(client: pg.PoolClient, rest: readonly Statement[]): Promise<void> {
  const last = (await sendTogether(client, [...rest, { text: 'commit' }])).at(-1)
  // PostgreSQL answers COMMIT of a failed transaction with the tag ROLLBACK and no error.
  if (last?.command !== 'COMMIT') throw new TransactionAborted()
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
