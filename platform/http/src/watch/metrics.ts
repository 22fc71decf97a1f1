import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** A number that is asked for at each scrape, e.g. how many facts wait: `beffroi_outbox_waiting`. */
export interface Measure {
  readonly name: string
  readonly help: string
  read(): Promise<number> | number
}

export interface Metrics {
  readonly registry: Registry
  request(operation: string, status: number, seconds: number): void
  act(act: string, outcome: string): void
  streams(change: 1 | -1): void
}

export function createMetrics(measures: readonly Measure[]): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'beffroi_' })
  const requests = new Histogram({
    name: 'beffroi_http_request_seconds',
    help: 'Time from the request to its answer',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const acts = new Counter({
    name: 'beffroi_acts_total',
    help: 'Acts by their outcome: done, or the kind of the refusal',
    labelNames: ['act', 'outcome'],
    registers,
  })
  const streams = new Gauge({ name: 'beffroi_live_streams', help: 'Live screens listening', registers })
  for (const { name, help, read } of measures) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        try {
          this.set(await read())
        } catch {
          // The database is away: no number is better than a wrong one, and the others still count.
          this.reset()
        }
      },
    })
  }
  return {
    registry,
    request: (operation, status, seconds) => requests.observe({ operation, status }, seconds),
    act: (act, outcome) => acts.inc({ act, outcome }),
    streams: (change) => streams.inc(change),
  }
}

/** From this machine itself (not through a proxy on it), or with the scraper's token. */
export function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token && given && isSame(given, token)) return true
  const address = request.socket.remoteAddress ?? ''
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => name in request.headers,
  )
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(address)
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
