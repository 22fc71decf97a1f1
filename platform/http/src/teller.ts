import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Refusal } from '@beffroi/errors'
import { type Language, negotiateLanguage, type Translate } from '@beffroi/i18n'
import type { Logger } from '@beffroi/logging'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf, sendProblem } from './answer/problem.ts'
import { refusalOf } from './framework-faults.ts'
import { type HttpConfig, limits } from './http-config.ts'
import type { KnownPaths } from './known-paths.ts'
import type { Pages } from './pages/pages.ts'
import { refusals } from './refusals.ts'
import { securityHeaders } from './security-headers.ts'
import type { Metrics } from './watch/metrics.ts'
import { newTrace, relatedTrace } from './watch/trace.ts'

interface TellerParts {
  readonly config: HttpConfig
  readonly translate: (language: Language) => Translate
  readonly log: Logger
}

/** Tells refusals and faults to whoever asked, puts the headers on every answer, and writes one line for each. */
export interface Teller {
  readonly headers: Readonly<Record<string, string>>
  watch(app: FastifyInstance): void
  languageOf(request: FastifyRequest): Language
  refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, language?: Language): FastifyReply
  onFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void
  onClientError(error: Error, socket: Socket): void
  onUnknown(request: FastifyRequest, reply: FastifyReply, known: KnownPaths, pages: Pages): FastifyReply
}

export function createTeller({ config, translate, log }: TellerParts, metrics: Metrics): Teller {
  const headers = securityHeaders(config.publicUrl)
  const bodyLimit = config.bodyLimit ?? limits.bodyLimit
  const traces = new WeakMap<FastifyRequest, string>()
  const languageOf = (request: FastifyRequest) =>
    negotiateLanguage(request.headers['accept-language'], config.language)

  const traceOf = (request: FastifyRequest) => {
    const trace = traces.get(request) ?? newTrace()
    traces.set(request, trace)
    return trace
  }
  const dress = (request: FastifyRequest, reply: FastifyReply) => {
    const related = relatedTrace(request)
    void reply
      .headers(headers)
      .header('belgov-trace-id', traceOf(request))
      .header('vary', 'Accept-Language, Cookie')
    if (related) void reply.header('belgov-related-trace-id', related)
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  }
  const refuse: Teller['refuse'] = (request, reply, refusal, language = languageOf(request)) =>
    sendProblem(reply, refusal, { language, translate, trace: traceOf(request) })

  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refusalOf(error, bodyLimit)
    if (!refusal) log.error({ err: error, operation: operationOf(request), trace: traceOf(request) }, 'fault')
    return refuse(request, reply, refusal ?? refusals['unexpected-fault']())
  }

  return {
    headers,
    languageOf,
    refuse,
    watch(app) {
      let closing = false
      app.addHook('preClose', async () => {
        closing = true
      })
      app.addHook('onRequest', async (request, reply) => {
        dress(request, reply)
        if (!closing) return undefined
        return refuse(request, reply, refusals['shutting-down']())
      })
      app.addHook('onSend', async (_request, reply) => {
        if (closing) void reply.header('connection', 'close')
      })
      app.addHook('onResponse', async (request, reply) => {
        const operation = operationOf(request)
        metrics.request(operation, reply.statusCode, reply.elapsedTime / 1000)
        const line = { operation, method: request.method, status: reply.statusCode, trace: traceOf(request) }
        const level = reply.statusCode >= 500 ? 'error' : operation === 'page' ? 'debug' : 'info'
        log[level]({ ...line, ms: Math.round(reply.elapsedTime) }, 'answered')
      })
      app.setErrorHandler((error, request, reply) => fail(error, request, reply))
    },
    onFrameworkError(error, request, reply) {
      dress(request, reply)
      void fail(error, request, reply)
    },
    onClientError(error, socket) {
      if ('code' in error && error.code === 'ECONNRESET') return void socket.destroy()
      const refusal = refusalOf(error, bodyLimit) ?? refusals['malformed-request']()
      const { language } = config
      const trace = newTrace()
      const problem = problemOf(refusal, { language, translate, trace })
      log.info({ status: problem.status, trace }, 'not HTTP')
      const body = JSON.stringify(problem)
      const lines = Object.entries({
        ...headers,
        'content-type': 'application/problem+json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'belgov-trace-id': trace,
        connection: 'close',
      }).map(([name, value]) => `${name}: ${value}\r\n`)
      if (!socket.writable) return
      socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`)
    },
    onUnknown(request, reply, known, pages) {
      const methods = known.methodsAt(request.url.split('?')[0] ?? '')
      if (methods.length > 0) {
        void reply.header('allow', methods.join(', '))
        if (request.method === 'OPTIONS') return reply.code(204).send()
        return refuse(request, reply, refusals['method-not-allowed']())
      }
      const page = pages.answer(request, reply, translate(languageOf(request)))
      return page ?? refuse(request, reply, refusals['unknown-address']())
    },
  }
}

function operationOf(request: FastifyRequest): string {
  const config = request.routeOptions.config as { operation?: string } | undefined
  return config?.operation ?? (request.url.startsWith('/api/') ? 'unknown' : 'page')
}
