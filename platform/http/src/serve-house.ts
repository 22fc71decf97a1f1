import { actRefusals } from '@beffroi/acts'
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { stringify } from 'yaml'
import type { HttpAppParts } from './create-http-app.ts'
import { limits } from './http-config.ts'
import type { KnownPaths } from './known-paths.ts'
import { liveRoute } from './live/live-route.ts'
import { apiPrefix } from './open-doors.ts'
import type { OpenApiDocument } from './openapi/document.ts'
import { refusals } from './refusals.ts'
import { type Caller, identify, presentedBy } from './session/caller.ts'
import { sessionCookie } from './session/session-cookie.ts'
import type { Teller } from './teller.ts'
import { askHealth } from './watch/health.ts'
import { type Metrics, mayReadMetrics } from './watch/metrics.ts'

interface HouseTools {
  readonly metrics: Metrics
  readonly teller: Teller
  readonly known: KnownPaths
}

/** What the house answers itself: its document, its health, its figures, its live stream. */
export function serveHouse(
  app: FastifyInstance,
  document: OpenApiDocument,
  parts: HttpAppParts,
  { metrics, teller, known }: HouseTools,
): void {
  const { name } = sessionCookie(parts.config.publicUrl)
  const callerOf = (request: FastifyRequest): Promise<Caller> =>
    identify(request, presentedBy(request, name), parts.authenticate, parts.config.language)
  const get = (url: string, operation: string, handler: RouteHandlerMethod) => {
    known.add('GET', url)
    app.get(url, { config: { operation } }, handler)
  }

  const json = JSON.stringify(document)
  const yaml = stringify(document, { aliasDuplicateObjects: false })
  get('/doc/openapi.json', 'readDocument', async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  )
  get('/doc/openapi.yaml', 'readDocument', async (_, reply) =>
    reply.type('application/yaml; charset=utf-8').send(yaml),
  )

  // Alive is not well: a supervisor restarts what does not answer here, and nothing else.
  get('/health/live', 'checkLiveness', async (_, reply) =>
    reply.type('application/json; charset=utf-8').send('{"status":"UP"}'),
  )
  get('/health', 'checkHealth', async (request, reply) => {
    const { status, details } = await askHealth(parts.health ?? [])
    const caller = await callerOf(request).catch(() => undefined)
    const shown = caller && parts.seesDetails?.(caller.actor) ? { status, details } : { status }
    return reply
      .code(status === 'DOWN' ? 503 : 200)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(shown))
  })
  get('/metrics', 'readMetrics', async (request, reply) => {
    if (!mayReadMetrics(request, parts.config.metricsToken)) {
      return teller.refuse(request, reply, refusals['operators-only']())
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })

  if (!parts.live) return
  const live = liveRoute({
    hub: parts.live,
    headers: teller.headers,
    perSession: parts.config.streamsPerSession ?? limits.streamsPerSession,
    onStream: metrics.streams,
    stillValid: async (request, { actor }) => {
      const now = await callerOf(request)
      return now.actor.session === actor.session && now.actor.organisation === actor.organisation
    },
  })
  get(`${apiPrefix}/live`, 'followLive', async (request, reply) => {
    const caller = await callerOf(request)
    if (request.method === 'HEAD') return reply.code(204).send()
    if (caller.actor.kind === 'anonymous') {
      const refusal = caller.presented ? refusals['session-over']() : actRefusals['not-signed-in']()
      return teller.refuse(request, reply, refusal, caller.language)
    }
    const refusal = live.open(request, reply, caller)
    return refusal ? teller.refuse(request, reply, refusal, caller.language) : reply
  })
  app.addHook('preClose', async () => live.closeAll())
}
