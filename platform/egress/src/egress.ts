import { isRefusal, type Refusal } from '@beffroi/errors'
import { Agent, type Dispatcher, request } from 'undici'
import { allowance } from './allowance.ts'
import { checkUrl, type Destination } from './check-url.ts'
import type { EgressRequest } from './egress-request.ts'
import { DestinationRefused, guardedConnector, type Resolver, UnknownHost } from './guarded-connector.ts'
import { type Hop, nextHop } from './next-hop.ts'
import { refusals } from './refusals.ts'
import { systemResolver } from './system-resolver.ts'

export interface EgressAnswer {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  /** Where the answer came from, after redirects. */
  readonly url: string
}

export interface Egress {
  /** Any HTTP status is an answer; a refusal says why there is none. */
  fetch(url: string, request?: EgressRequest): Promise<EgressAnswer | Refusal>
  close(): Promise<void>
}

export interface EgressParts {
  /** See `BEFFROI_EGRESS_ALLOW`. */
  readonly allow?: readonly string[]
  /** Ports that need no allowance. 80 and 443. */
  readonly ports?: readonly number[]
  readonly resolver?: Resolver
}

const mostRedirects = 3
const connectPatience = 5_000

/** The one way out of the house. */
export function createEgress(parts: EgressParts = {}): Egress {
  const allowed = allowance(parts.allow ?? [], parts.ports)
  const agent = new Agent({
    connect: guardedConnector(allowed, parts.resolver ?? systemResolver, connectPatience),
    // A kept connection would outlive the check of its name.
    pipelining: 0,
  })
  return {
    async fetch(url, asked = {}) {
      const first = checkUrl(url, allowed)
      if (isRefusal(first)) return first
      const signal = AbortSignal.timeout(asked.timeout ?? 15_000)
      const limitBytes = asked.limitBytes ?? 5_000_000
      let hop: Hop = {
        destination: first,
        method: asked.method ?? 'GET',
        headers: asked.headers ?? {},
        body: asked.body,
      }
      for (let left = Math.min(asked.redirects ?? mostRedirects, mostRedirects); ; left--) {
        const answer = await ask(agent, hop, signal, limitBytes)
        if (isRefusal(answer)) return answer
        const location = answer.headers.location
        if (![301, 302, 303, 307, 308].includes(answer.status) || typeof location !== 'string') return answer
        if (left === 0) return refusals['redirect-refused']({ host: hop.destination.host })
        const next = nextHop(hop, answer.status, location, allowed)
        if (isRefusal(next)) return next
        hop = next
      }
    },
    close: () => agent.close(),
  }
}

async function ask(
  agent: Agent,
  { destination, method, headers, body }: Hop,
  signal: AbortSignal,
  limitBytes: number,
): Promise<EgressAnswer | Refusal> {
  const { host, url } = destination
  try {
    const answer = await request(url, { dispatcher: agent, method, headers, body: body ?? null, signal })
    const content = await readBounded(answer, limitBytes)
    if (content === undefined) return refusals['answer-too-large']({ host, limitBytes })
    return { status: answer.statusCode, headers: answer.headers, body: content, url: url.href }
  } catch (error) {
    return refusalOf(error, destination)
  }
}

async function readBounded(answer: Dispatcher.ResponseData, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop early destroys the body, and with it the connection.
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > limitBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const slow = ['TimeoutError', 'ConnectTimeoutError', 'HeadersTimeoutError', 'BodyTimeoutError']

function refusalOf(error: unknown, { host }: Destination): Refusal {
  if (error instanceof DestinationRefused) return refusals['destination-refused']({ host })
  if (error instanceof UnknownHost) return refusals['unknown-host']({ host })
  if (error instanceof Error && slow.includes(error.name)) return refusals['too-slow']({ host })
  // Node's own complaints about what we passed are bugs of ours, not of the other side.
  if (error instanceof TypeError || (error as { code?: string }).code === 'UND_ERR_INVALID_ARG') throw error
  return refusals.unreachable({ host })
}
