import pg from 'pg'
import type { Database } from '../database.ts'
import { identifier } from '../identifier.ts'

const FIRST_WAIT = 200
const LONGEST_WAIT = 5_000

interface Listener {
  listen: Database['listen']
  close(): Promise<void>
}

/** One connection for all channels, opened with the first of them and restored whenever it is lost. */
export function serverListener(connection: pg.ClientConfig): Listener {
  const listeners = new Map<string, Set<(payload: string) => void>>()
  const gaps = new Set<() => void>()
  let current: Promise<pg.Client> | undefined
  let again: NodeJS.Timeout | undefined
  let closed = false

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    client.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload ?? '')
    })
    try {
      await client.connect()
      for (const channel of listeners.keys()) await client.query(`listen ${identifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    client.once('end', () => {
      current = undefined
      restore(FIRST_WAIT)
    })
    return client
  }
  const connected = () => {
    current ??= connect().catch((error: unknown) => {
      current = undefined
      throw error
    })
    return current
  }
  const restore = (wait: number) => {
    if (closed || listeners.size === 0) return
    clearTimeout(again)
    again = setTimeout(() => {
      connected().then(
        () => {
          for (const tell of gaps) tell()
        },
        () => restore(Math.min(wait * 2, LONGEST_WAIT)),
      )
    }, wait)
    again.unref()
  }

  return {
    listen: async (channel, onPayload, onGap) => {
      const already = listeners.get(channel)
      const all = already ?? new Set()
      listeners.set(channel, all.add(onPayload))
      if (onGap) gaps.add(onGap)
      const client = await connected()
      if (!already) await client.query(`listen ${identifier(channel)}`)
      return async () => {
        all.delete(onPayload)
        if (onGap) gaps.delete(onGap)
        if (all.size > 0 || listeners.get(channel) !== all) return
        listeners.delete(channel)
        const now = await current?.catch(() => undefined)
        await now?.query(`unlisten ${identifier(channel)}`).catch(() => {})
      }
    },
    close: async () => {
      closed = true
      clearTimeout(again)
      const client = await current?.catch(() => undefined)
      await client?.end().catch(() => {})
    },
  }
}
