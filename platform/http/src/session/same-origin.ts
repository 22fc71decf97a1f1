import type { FastifyRequest } from 'fastify'
import type { Presented } from './caller.ts'

/**
 * Says whether a request that changes something comes from our own pages (ASVS V3.5). A browser always tells where
 * a request comes from; a bearer token is never sent by a browser on its own, so it needs no such proof.
 */
export function comesFromOurPages(
  request: FastifyRequest,
  presented: Presented | undefined,
  publicUrl: string,
): boolean {
  if (presented?.by === 'bearer') return true
  const told = toldOrigin(request, publicUrl)
  if (told === 'foreign') return false
  if (presented === undefined) return true
  return told === 'ours' && request.headers['x-beffroi-request'] !== undefined
}

function toldOrigin(request: FastifyRequest, publicUrl: string): 'ours' | 'foreign' | 'silent' {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign'
  if (origin !== undefined) {
    const ours = origin === new URL(publicUrl).origin || (host !== undefined && hostOf(origin) === host)
    return ours ? 'ours' : 'foreign'
  }
  return site === undefined ? 'silent' : 'ours'
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
