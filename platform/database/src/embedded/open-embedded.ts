import pg from 'pg'
import { lockFolder } from '../folder-lock.ts'
import type { Engine } from '../pooled-database.ts'
import { resultTypes } from '../result-types.ts'
import { embeddedListener } from './embedded-listener.ts'
import { createIfAbsent, type EmbeddedProcess, serve } from './embedded-process.ts'
import { EmbeddedStream } from './embedded-stream.ts'
import { keepHouse } from './housekeeping.ts'

export interface EmbeddedEngine extends Engine {
  /** The whole database as it stands, to open others from. */
  dump(): Promise<Blob>
}

export interface EmbeddedSettings {
  /** Absent: in memory. */
  folder?: string | undefined
  template?: Blob | undefined
  statementTimeout: number
}

/** PGlite in a worker thread, behind a pool of one: a long query does not hold up the rest of the process. */
export async function openEmbedded(settings: EmbeddedSettings): Promise<EmbeddedEngine> {
  const lock = settings.folder === undefined ? undefined : lockFolder(settings.folder)
  // In memory, stopping the worker would lose everything: there is no timeout then.
  const patience = settings.folder === undefined ? 0 : settings.statementTimeout
  let data: string | undefined
  let current: Promise<EmbeddedProcess> | undefined
  const streams = new Map<number, EmbeddedStream>()
  let connections = 0
  let unhurried = 0
  let closed = false
  const patienceNow = () => (unhurried > 0 ? 0 : patience)

  const start = async () => {
    const process = await serve(data, settings.template)
    process.setPatience(patienceNow())
    process.onBytes((connection, bytes) => streams.get(connection)?.push(bytes))
    process.onGone((reason) => {
      current = undefined
      for (const stream of streams.values()) stream.destroy(reason)
    })
    return process
  }
  // A worker that ended is started anew when somebody next asks; PostgreSQL then recovers from its log.
  const running = async () => {
    if (closed) throw new Error('This database was closed.')
    current ??= start().catch((error: unknown) => {
      current = undefined
      throw error
    })
    return current
  }

  try {
    if (settings.folder !== undefined) data = await createIfAbsent(settings.folder)
    await running()
  } catch (error) {
    lock?.release()
    throw error
  }

  const stream = () => {
    connections += 1
    const connection = connections
    let process: EmbeddedProcess | undefined
    const made = new EmbeddedStream({
      connect: async () => {
        process = await running()
        process.send({ say: 'open', connection })
      },
      send: (bytes) => process?.send({ say: 'bytes', connection, bytes }, [bytes.buffer]),
      leave: () => {
        if (streams.delete(connection)) process?.send({ say: 'leave', connection })
      },
    })
    streams.set(connection, made)
    return made
  }
  const listener = embeddedListener(() => pool)
  const pool: pg.Pool = new pg.Pool({
    stream,
    onConnect: listener.onConnect,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    types: resultTypes,
  })
  pool.on('error', () => {})
  const withoutHurry = async <T>(work: () => Promise<T>): Promise<T> => {
    unhurried += 1
    try {
      ;(await running()).setPatience(patienceNow())
      return await work()
    } finally {
      unhurried -= 1
      const process = await current?.catch(() => undefined)
      process?.setPatience(patienceNow())
    }
  }
  const house = settings.folder === undefined ? undefined : keepHouse(pool, withoutHurry)

  return {
    kind: 'embedded',
    pool,
    listen: listener.listen,
    unhurried: withoutHurry,
    dump: async () => {
      const process = await running()
      process.send({ say: 'dump' })
      return (await process.next('dumped')).template
    },
    close: async () => {
      house?.stop()
      await pool.end()
      closed = true
      const process = await current?.catch(() => undefined)
      if (process) {
        process.send({ say: 'close' })
        await process.next('closed').catch(() => {})
        await process.stop()
      }
      lock?.release()
    },
  }
}
