import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Teller } from './teller.ts'

const waiting = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/**
 * A body must have arrived in this time, or the line is closed with a problem: whoever sends one byte a second holds
 * nothing. Only a file that was admitted may take as long as the server itself allows.
 */
export function limitBodyTime(app: FastifyInstance, milliseconds: number, teller: Teller): void {
  app.addHook('onRequest', async ({ raw }) => {
    const { headers, socket } = raw
    if (
      raw.complete ||
      ((headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined)
    )
      return
    const timer = setTimeout(() => {
      if (!raw.complete)
        teller.onClientError(
          Object.assign(new Error('body too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
          socket,
        )
    }, milliseconds)
    waiting.set(raw, timer)
    raw.once('close', () => clearTimeout(timer))
  })
}

export function allowSlowBody(raw: IncomingMessage): void {
  clearTimeout(waiting.get(raw))
}
