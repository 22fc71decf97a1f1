import type { Actor, Runner } from '@beffroi/acts'
import type { Clock } from '@beffroi/clock'
import type { LiveHub } from '@beffroi/events'
import type { FileStore } from '@beffroi/files'
import type { Language, Translate } from '@beffroi/i18n'
import type { Logger } from '@beffroi/logging'
import fastifyCookie from '@fastify/cookie'
import { type FastifyInstance, fastify } from 'fastify'
import { limitBodyTime } from './body-time.ts'
import type { Door } from './door.ts'
import { planDoor } from './door-plan.ts'
import { type HttpConfig, limits } from './http-config.ts'
import { openDoors } from './open-doors.ts'
import { checkDocument } from './openapi/check-document.ts'
import { documentOf } from './openapi/document.ts'
import { servePages } from './pages/pages.ts'
import { serveHouse } from './serve-house.ts'
import type { Authenticate } from './session/caller.ts'
import { createTeller } from './teller.ts'
import type { HealthCheck } from './watch/health.ts'
import { createMetrics, type Measure } from './watch/metrics.ts'

export interface HttpAppParts {
  readonly doors: readonly Door[]
  readonly runner: Runner
  /** Who a session token stands for; undefined when it stands for nobody any more. */
  readonly authenticate: Authenticate
  readonly translate: (language: Language) => Translate
  readonly clock: Clock
  readonly log: Logger
  readonly config: HttpConfig
  readonly about: { readonly title: string; readonly version: string; readonly description?: string }
  /** Where files are put and found; needed as soon as a door takes or gives one. */
  readonly files?: FileStore
  /** Absent: no live screens (the worker alone, some tests). */
  readonly live?: LiveHub
  readonly health?: readonly HealthCheck[]
  readonly measures?: readonly Measure[]
  /** Who sees the details of /health. */
  readonly seesDetails?: (actor: Actor) => boolean
  /** The built pages (apps/web/dist). */
  readonly folder?: string
}

/** The whole HTTP face of the house. Throws when a door breaks a rule: the server must not start with it. */
export async function createHttpApp(parts: HttpAppParts): Promise<FastifyInstance> {
  const { config } = parts
  const plans = parts.doors.map(planDoor)
  const document = documentOf({ doors: parts.doors, publicUrl: config.publicUrl, ...parts.about }, plans)
  const findings = checkDocument(document)
  if (findings.length > 0) throw new Error(`The doors break rules of the house:\n- ${findings.join('\n- ')}`)

  const metrics = createMetrics(parts.measures ?? [])
  const teller = createTeller(parts, metrics)
  const app = fastify({
    logger: false,
    bodyLimit: config.bodyLimit ?? limits.bodyLimit,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    connectionTimeout: 0,
    forceCloseConnections: 'idle',
    // A request that still comes while we close gets our own answer, not fastify's.
    return503OnClosing: false,
    trustProxy: trusted(config.trustProxy),
    http: { maxHeaderSize: limits.headerBytes, headersTimeout: limits.headersTime },
    routerOptions: { maxParamLength: 500, caseSensitive: true, ignoreTrailingSlash: false },
    frameworkErrors: teller.onFrameworkError,
    clientErrorHandler: teller.onClientError,
  })
  app.server.maxConnections = config.maxConnections ?? limits.maxConnections
  teller.watch(app)
  limitBodyTime(app, config.bodyTime ?? limits.bodyTime, teller)
  await app.register(fastifyCookie)
  readBodiesAsBytes(app)

  const known = openDoors(app, plans, parts, metrics, teller)
  serveHouse(app, document, parts, { metrics, teller, known })
  const pages = await servePages(app, parts.folder)
  app.setNotFoundHandler((request, reply) => teller.onUnknown(request, reply, known, pages))
  finishWithinFiveSeconds(app)
  return app
}

// Read once, within the limit, by nobody's parser but ours.
function readBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const types = ['application/json', 'application/merge-patch+json']
  app.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function finishWithinFiveSeconds(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), limits.lastRequests).unref()
  })
}

type Trust = boolean | string | string[] | ((address: string, hop: number) => boolean)

function trusted(proxy: HttpConfig['trustProxy']): Trust {
  if (typeof proxy === 'number') return (_address, hop) => hop < proxy
  return typeof proxy === 'object' ? [...proxy] : (proxy ?? false)
}
