import { actRefusals, type Runner } from '@beffroi/acts'
import { isRefusal, type Refusal } from '@beffroi/errors'
import type { FileStore } from '@beffroi/files'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allowSlowBody } from '../body-time.ts'
import type { UploadRule } from '../door.ts'
import { type DoorPlan, uploadOf } from '../door-plan.ts'
import { refusals } from '../refusals.ts'
import type { Caller } from '../session/caller.ts'
import { sentName } from './file-name.ts'
import type { SentFile } from './sent-file.ts'

/** Bodies of every type, left in the request until somebody reads them. */
export function readBytesAsTheyCome(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
}

/** Puts the body of an upload into the store; undefined when the door takes no file. */
export async function receiveFile(
  { runner, files }: { readonly runner: Runner; readonly files?: FileStore | undefined },
  plan: DoorPlan,
  caller: Caller,
  fields: Readonly<Record<string, unknown>>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SentFile | Refusal | undefined> {
  const rule = uploadOf(plan.door)
  if (!rule || !files) return undefined
  const admitted = await runner.ask(rule.admission, caller.actor, fields)
  if (isRefusal(admitted)) return admitted
  const told = readHeaders(rule, request)
  if (isRefusal(told)) return told
  const { limitBytes } = rule
  if (Number(request.headers['content-length']) > limitBytes) return refusedUnread(reply, tooLarge(rule))

  allowSlowBody(request.raw)
  // Stays open when the store stops reading: there is still a refusal to be told on this line.
  const bytes: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => request.raw.iterator({ destroyOnReturn: false }),
  }
  const stored = await files.put(bytes, { limitBytes })
  if (isRefusal(stored))
    return refusedUnread(reply, stored.code === 'files.too-large' ? tooLarge(rule) : stored)
  if (stored.size === 0) return refusals['file-empty']()
  return { ...stored, ...told }
}

/** Everything that can be said of the file before it is read. */
function readHeaders(
  rule: UploadRule,
  { headers }: FastifyRequest,
): Pick<SentFile, 'name' | 'mediaType'> | Refusal {
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!rule.mediaTypes.includes(mediaType)) return refusals['file-type-not-taken']()
  const name = sentName(headers['content-disposition'])
  if (name !== undefined) return { name, mediaType }
  const issue = { in: 'header', name: 'Content-Disposition', detail: 'http:issues.fileName' } as const
  return actRefusals['invalid-input']({}, { issues: [{ type: 'schemaViolation', ...issue }] })
}

/** Whoever goes on sending is not read any more: nothing else may come on this line. */
function refusedUnread(reply: FastifyReply, refusal: Refusal): Refusal {
  void reply.header('connection', 'close')
  return refusal
}

function tooLarge({ limitBytes }: UploadRule): Refusal {
  return refusals['file-too-large']({ limit: Math.floor(limitBytes / 1_000_000) })
}
