import { isRefusal, type Refusal } from '@beffroi/errors'
import type { FileStore } from '@beffroi/files'
import type { Logger } from '@beffroi/logging'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { matchesEtag } from '../answer/etag.ts'
import type { KeptFile } from '../door.ts'
import { attachmentOf } from './file-name.ts'

// What somebody sent runs nowhere, even where a browser would open it (CVE-2024-22876, CVE-2022-27246).
const harmless = {
  'content-type': 'application/octet-stream',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Streams a file of the store. It breaks off before its end when the disk gives back other bytes than were put. */
export async function giveFile(
  { files, log }: { readonly files?: FileStore | undefined; readonly log: Logger },
  { hash, name }: KeptFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | Refusal> {
  if (!files) throw new Error('A door gives files, and there is no store.')
  const etag = `"${hash}"`
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).header('etag', etag).send()
  const opened = await files.open(hash)
  if (isRefusal(opened)) {
    log.error({ hash, code: opened.code }, 'a file that a record names is not in the store')
    return opened
  }
  opened.stream.on('error', (err) => log.error({ err, hash }, 'a file could not be given whole'))
  return reply
    .headers({
      ...harmless,
      etag,
      'content-length': String(opened.size),
      'content-disposition': attachmentOf(name),
    })
    .send(opened.stream)
}
