import type pg from 'pg'
import type { Database } from '../database.ts'
import { identifier } from '../identifier.ts'

/** LISTEN on the one connection, renewed whenever that connection is. */
export function embeddedListener(pool: pg.Pool): Database['listen'] {
  const listeners = new Map<string, Set<(payload: string) => void>>()

  pool.on('connect', (client) => {
    client.on('error', () => {})
    client.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload ?? '')
    })
    // Queued on the client before anybody else gets it.
    for (const channel of listeners.keys()) client.query(`listen ${identifier(channel)}`).catch(() => {})
  })

  return async (channel, onPayload) => {
    const already = listeners.get(channel)
    const all = already ?? new Set()
    listeners.set(channel, all.add(onPayload))
    if (!already) await pool.query(`listen ${identifier(channel)}`)
    return async () => {
      all.delete(onPayload)
      if (all.size > 0 || listeners.get(channel) !== all) return
      listeners.delete(channel)
      await pool.query(`unlisten ${identifier(channel)}`)
    }
  }
}
