import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** Belgif [trc-header]: our own random id on every answer, and the caller's own one beside it. */
export function newTrace(): string {
  return randomUUID()
}

export function relatedTrace(request: FastifyRequest): string | undefined {
  const given = request.headers['belgov-trace-id']
  return typeof given === 'string' && /^[\w-]{1,36}$/.test(given) ? given : undefined
}
