import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Translate } from '@beffroi/i18n'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const entry = 'index.html'
const notPages = /^\/(api|doc|health|metrics|assets)(\/|$)/

export interface Pages {
  /** Answers an address that no route knows, when a browser asks it for a page; undefined when it does not. */
  answer(request: FastifyRequest, reply: FastifyReply, say: Translate): FastifyReply | undefined
}

/** The built pages of `folder`: hashed assets for ever, the entry never kept, every other address is the entry. */
export async function servePages(app: FastifyInstance, folder: string | undefined): Promise<Pages> {
  const isBuilt = () => folder !== undefined && existsSync(join(folder, entry))
  const served = isBuilt()
  if (served && folder !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      index: false,
      // Only files that are there: a folder, `/` above all, is an address like any other and gets the entry.
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      redirect: false,
      setHeaders: (reply, path) => {
        void reply.header('vary', 'Accept-Encoding').header('cache-control', keeping(path))
      },
    })
  }
  return {
    answer(request, reply, say) {
      const path = request.url.split('?')[0] ?? ''
      const asksForPage = request.headers.accept?.includes('text/html') ?? false
      if (!['GET', 'HEAD'].includes(request.method) || notPages.test(path) || !asksForPage) return undefined
      if (served) return reply.code(200).sendFile(entry)
      return reply
        .code(503)
        .header('cache-control', 'no-store')
        .header('retry-after', '30')
        .type('text/html; charset=utf-8')
        .send(notBuilt(say))
    },
  }
}

function keeping(path: string): string {
  if (/\.html(\.br|\.gz)?$/.test(path)) return 'no-store'
  return /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function notBuilt(say: Translate): string {
  const title = say('http:pages.notBuilt.title')
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${say('http:pages.notBuilt.mend')}</p>\n`
}
