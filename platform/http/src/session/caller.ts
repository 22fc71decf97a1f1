import { type Actor, anonymous } from '@beffroi/acts'
import { type Language, negotiateLanguage } from '@beffroi/i18n'
import type { FastifyRequest } from 'fastify'

/** How a request proves who sends it: the cookie of a browser, or the bearer token of a program. */
export interface Presented {
  readonly token: string
  readonly by: 'cookie' | 'bearer'
}

export interface Caller {
  readonly actor: Actor
  readonly language: Language
  readonly presented?: Presented
}

export type Authenticate = (token: string, request: FastifyRequest) => Promise<Actor | undefined>

const longestToken = 512

export function presentedBy(request: FastifyRequest, cookieName: string): Presented | undefined {
  const bearer = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer.length > longestToken ? undefined : { token: bearer, by: 'bearer' }
  const token = request.cookies[cookieName]
  return token && token.length <= longestToken ? { token, by: 'cookie' } : undefined
}

/** A program's Accept-Language is deliberate; a browser's is not, so there the person's own choice wins. */
export async function identify(
  request: FastifyRequest,
  presented: Presented | undefined,
  authenticate: Authenticate,
  fallback: Language,
): Promise<Caller> {
  const asked = request.headers['accept-language']
  const actor = presented ? await authenticate(presented.token, request) : undefined
  if (!actor) {
    const language = negotiateLanguage(asked, fallback)
    return {
      actor: { ...anonymous(language), address: request.ip },
      language,
      ...(presented ? { presented } : {}),
    }
  }
  const language = presented?.by === 'bearer' ? negotiateLanguage(asked, actor.language) : actor.language
  return { actor: { ...actor, language, address: request.ip }, language, ...(presented ? { presented } : {}) }
}
