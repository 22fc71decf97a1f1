import pg from 'pg'
import { DatabaseTooOld } from '../database-error.ts'
import type { Engine } from '../pooled-database.ts'
import { resultTypes } from '../result-types.ts'
import { serverListener } from './server-listener.ts'

const OLDEST = 15

export async function openPostgresql(
  url: string,
  settings: { poolSize: number; statementTimeout: number },
): Promise<Engine> {
  const connection: pg.ClientConfig = {
    connectionString: url,
    application_name: 'beffroi',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC -c search_path=public',
    types: resultTypes,
  }
  const pool = new pg.Pool({
    ...connection,
    max: settings.poolSize,
    statement_timeout: settings.statementTimeout,
    // A process that died between two statements must not hold its locks for ever.
    idle_in_transaction_session_timeout: 120_000,
  })
  // A server that goes away is reported by the next query; as an event it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  const listener = serverListener(connection)

  try {
    await refuseOldServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgresql',
    pool,
    listen: listener.listen,
    unhurried: (work) => work(),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

interface Asked {
  query(text: string): Promise<{ rows: { number: string; version: string }[] }>
}

export async function refuseOldServer(server: Asked): Promise<void> {
  const { rows } = await server.query(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  )
  const [found] = rows
  if (Number(found?.number ?? 0) < OLDEST * 10_000) throw new DatabaseTooOld(found?.version ?? '?', OLDEST)
}
