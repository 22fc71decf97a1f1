import type pg from 'pg'
import type { Database } from '../database.ts'
import { identifier } from '../identifier.ts'

interface EmbeddedListener {
  listen: Database['listen']
  /** Renews every LISTEN on a new connection, before anybody else gets it. */
  onConnect(client: pg.ClientBase): Promise<void>
}

/** LISTEN on the one connection there is. What is notified here was sent through it, so nothing can be missed. */
export function embeddedListener(pool: () => pg.Pool): EmbeddedListener {
  const listeners = new Map<string, Set<(payload: string) => void>>()
  return {
    onConnect: async (client) => {
      client.on('error', () => {})
      client.on('notification', ({ channel, payload }) => {
        for (const listener of listeners.get(channel) ?? []) listener(payload ?? '')
      })
      for (const channel of listeners.keys()) await client.query(`listen ${identifier(channel)}`)
    },
    listen: async (channel, onPayload) => {
      const already = listeners.get(channel)
      const all = already ?? new Set()
      listeners.set(channel, all.add(onPayload))
      if (!already) await pool().query(`listen ${identifier(channel)}`)
      return async () => {
        all.delete(onPayload)
        if (all.size > 0 || listeners.get(channel) !== all) return
        listeners.delete(channel)
        await pool().query(`unlisten ${identifier(channel)}`)
      }
    },
  }
}
