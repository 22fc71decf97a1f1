import { actRefusals, type Runner } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import type { FileStore } from '@beffroi/files'
import type { Language, Translate } from '@beffroi/i18n'
import type { Logger } from '@beffroi/logging'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerDoor } from './answer-door.ts'
import { type DoorPlan, uploadOf } from './door-plan.ts'
import { readBytesAsTheyCome } from './files/receive-file.ts'
import type { HttpConfig } from './http-config.ts'
import { type KnownPaths, knownPaths } from './known-paths.ts'
import { refusals } from './refusals.ts'
import { type Authenticate, type Caller, identify, presentedBy } from './session/caller.ts'
import { comesFromOurPages } from './session/same-origin.ts'
import { sessionCookie } from './session/session-cookie.ts'
import type { Teller } from './teller.ts'
import type { Metrics } from './watch/metrics.ts'

interface DoorParts {
  readonly log: Logger
  /** Needed where a door takes or gives files. */
  readonly files?: FileStore | undefined
  readonly runner: Runner
  readonly authenticate: Authenticate
  readonly translate: (language: Language) => Translate
  readonly config: HttpConfig
}

export const apiPrefix = '/api/v1'

/** One route per door. Who asks is settled before a byte of the body is read. */
export function openDoors(
  app: FastifyInstance,
  plans: readonly DoorPlan[],
  parts: DoorParts,
  metrics: Metrics,
  teller: Teller,
): KnownPaths {
  const { config, runner, translate, log, files } = parts
  const cookie = sessionCookie(config.publicUrl)
  const api = `${new URL(config.publicUrl).origin}${apiPrefix}`
  const callers = new WeakMap<FastifyRequest, Caller>()
  const known = knownPaths()
  const answering = { runner, translate, cookie, api, log, files }
  for (const plan of plans) {
    const { door } = plan
    known.add(door.method, `${apiPrefix}${door.path}`)
    if (!files && (uploadOf(door) || (door.kind === 'question' && door.download)))
      throw new Error(`${door.operationId} moves files, and there is no store for them.`)
    const open = (routes: FastifyInstance) =>
      routes.route({
        method: door.method,
        url: `${apiPrefix}${door.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        config: { operation: door.operationId },
        onRequest: async (request, reply) => {
          const presented = presentedBy(request, cookie.name)
          if (door.method !== 'GET' && !comesFromOurPages(request, presented, config.publicUrl)) {
            return teller.refuse(request, reply, refusals['not-from-our-pages']())
          }
          const caller = await identify(request, presented, parts.authenticate, config.language)
          callers.set(request, caller)
          if (door.authz.scope === 'public' || caller.actor.kind !== 'anonymous') return undefined
          const refusal = presented ? refusals['session-over']() : actRefusals['not-signed-in']()
          return teller.refuse(request, reply, refusal, caller.language)
        },
        handler: async (request, reply) => {
          const caller = callers.get(request)
          if (!caller) throw new Error('A door was reached without asking who knocks.')
          const answer = await answerDoor(answering, plan, caller, request, reply)
          const refused = isRefusal(answer)
          if (door.kind === 'act') metrics.act(door.act.name, refused ? answer.kind : 'done')
          return refused ? teller.refuse(request, reply, answer, caller.language) : answer
        },
      })
    if (uploadOf(door)) {
      void app.register(async (apart) => {
        readBytesAsTheyCome(apart)
        open(apart)
      })
    } else {
      open(app)
    }
  }
  return known
}
