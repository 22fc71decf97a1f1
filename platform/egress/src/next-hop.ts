import { isRefusal, type Refusal } from '@beffroi/errors'
import type { Allowance } from './allowance.ts'
import { checkUrl, type Destination } from './check-url.ts'
import type { EgressRequest } from './egress-request.ts'
import { refusals } from './refusals.ts'

export interface Hop {
  readonly destination: Destination
  readonly method: NonNullable<EgressRequest['method']>
  readonly headers: Readonly<Record<string, string>>
  readonly body: EgressRequest['body'] | undefined
}

// What proves who we are is meant for the one we asked, and for nobody he sends us to.
const forOneOriginOnly = /^(authorization|proxy-authorization|cookie|x-api-key|.*(token|secret|key))$/i

/** The request that a redirect asks for, checked like the first one. */
export function nextHop(hop: Hop, status: number, location: string, allowed: Allowance): Hop | Refusal {
  const from = hop.destination.url
  const destination = checkUrl(location, allowed, from)
  if (isRefusal(destination)) return destination
  if (from.protocol === 'https:' && destination.url.protocol === 'http:') {
    return refusals['redirect-refused']({ host: hop.destination.host })
  }
  const isElsewhere = destination.url.origin !== from.origin
  const kept = Object.entries(hop.headers).filter(([name]) => !isElsewhere || !forOneOriginOnly.test(name))
  // RFC 9110 15.4: 303 always becomes a GET; after 301 and 302 a POST does.
  const becomesGet = (status === 303 && hop.method !== 'HEAD') || (status < 303 && hop.method === 'POST')
  if (!becomesGet) return { ...hop, destination, headers: Object.fromEntries(kept) }
  const headers = Object.fromEntries(kept.filter(([name]) => !/^content-/i.test(name)))
  return { destination, method: 'GET', headers, body: undefined }
}
