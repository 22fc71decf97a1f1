import type { Refusal } from '@beffroi/errors'
import type { LiveHub } from '@beffroi/events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { limits } from '../http-config.ts'
import { refusals } from '../refusals.ts'
import type { Caller } from '../session/caller.ts'

export interface LiveParts {
  readonly hub: LiveHub
  readonly headers: Readonly<Record<string, string>>
  readonly perSession: number
  /** Asked at each heartbeat: a session that is over, or that changed its organisation, hears nothing more. */
  readonly stillValid: (request: FastifyRequest, caller: Caller) => Promise<boolean>
  readonly onStream: (change: 1 | -1) => void
}

export interface LiveRoute {
  open(request: FastifyRequest, reply: FastifyReply, caller: Caller): Refusal | undefined
  closeAll(): void
}

/** Server-sent events (HTML Living Standard section 9.2): one stream per screen, a comment as heartbeat. */
export function liveRoute(parts: LiveParts): LiveRoute {
  const streams = new Map<FastifyReply, { readonly session: string; close(): void }>()

  function open(request: FastifyRequest, reply: FastifyReply, caller: Caller): Refusal | undefined {
    const { organisation, person, session } = caller.actor
    const key = session ?? person ?? ''
    const open = [...streams.values()].filter((stream) => stream.session === key).length
    if (open >= parts.perSession) return refusals['too-many-streams']({ limit: parts.perSession })

    reply.hijack()
    const { raw } = reply
    const trace = String(reply.getHeader('belgov-trace-id') ?? '')
    raw.writeHead(200, {
      ...parts.headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'belgov-trace-id': trace,
    })
    raw.write('retry: 2000\nevent: open\ndata: {}\n\n')

    const close = () => {
      if (!streams.delete(reply)) return
      clearInterval(heartbeat)
      unsubscribe()
      parts.onStream(-1)
      // The connection goes with its stream: kept alive, it would hold up a house that closes.
      raw.end(() => raw.socket?.destroy())
    }
    const unsubscribe = parts.hub.subscribe(
      { organisation, person, session },
      {
        fact: (fact) => {
          // A reader that does not read: rather cut off, to come back and ask anew, than memory without end.
          if (raw.writableLength > 256 * 1024) close()
          else raw.write(`event: fact\nid: ${fact.id}\ndata: ${JSON.stringify(fact)}\n\n`)
        },
        over: close,
      },
    )
    const heartbeat = setInterval(() => {
      raw.write(': still here\n\n')
      parts.stillValid(request, caller).then((valid) => valid || close(), close)
    }, limits.heartbeat)
    heartbeat.unref()
    streams.set(reply, { session: key, close })
    parts.onStream(1)
    raw.on('close', close)
    return undefined
  }

  return {
    open,
    closeAll: () => {
      for (const stream of [...streams.values()]) stream.close()
    },
  }
}
