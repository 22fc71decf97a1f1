import type { FastifyReply } from 'fastify'
import type { SessionChange } from '../door.ts'

export interface SessionCookie {
  readonly name: string
  apply(reply: FastifyReply, change: SessionChange): void
}

/** `__Host-` binds the cookie to this host over https (RFC 6265bis section 4.1.3.2); plain http cannot carry it. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-beffroi' : 'beffroi'
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
  return {
    name,
    apply(reply, change) {
      if (change === 'ended') {
        // Whoever sits down next at the same machine finds nothing (ASVS V14.3.1).
        void reply.clearCookie(name, attributes).header('clear-site-data', '"cache", "storage"')
      } else {
        void reply.setCookie(name, change.token, { ...attributes, expires: new Date(change.expiresAt) })
      }
    },
  }
}
