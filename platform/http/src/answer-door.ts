import type { Runner } from '@beffroi/acts'
import { isRefusal, type Refusal } from '@beffroi/errors'
import type { FileStore } from '@beffroi/files'
import type { Language, Translate } from '@beffroi/i18n'
import type { Logger } from '@beffroi/logging'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { etagOf, matchesEtag } from './answer/etag.ts'
import { type DoorPlan, formatsOf } from './door-plan.ts'
import { giveFile } from './files/give-file.ts'
import { receiveFile } from './files/receive-file.ts'
import { type DoorInput, placeIssues, readDoorInput } from './input/read-door-input.ts'
import { linkedPage } from './page.ts'
import type { Caller } from './session/caller.ts'
import type { SessionCookie } from './session/session-cookie.ts'

export interface AnswerParts {
  readonly runner: Runner
  readonly translate: (language: Language) => Translate
  readonly cookie: SessionCookie
  readonly log: Logger
  readonly files?: FileStore | undefined
  /** Absolute address of /api/v1, without a slash at its end. */
  readonly api: string
}

/** Runs what stands behind a door and answers; a refusal comes back for the one place that tells refusals. */
export async function answerDoor(
  parts: AnswerParts,
  plan: DoorPlan,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | Refusal> {
  const input = readDoorInput(plan, request)
  if (isRefusal(input)) return input
  const { door } = plan
  const received = await receiveFile(parts, plan, caller, input.raw, request, reply)
  if (isRefusal(received)) return placeIssues(plan, received)
  const raw = received ? { ...input.raw, file: received } : input.raw
  const outcome =
    door.kind === 'act'
      ? await parts.runner.act(door.act, caller.actor, raw, { idempotencyKey: input.idempotencyKey })
      : await parts.runner.ask(door.question, caller.actor, raw)
  if (isRefusal(outcome)) return placeIssues(plan, outcome)
  void reply.header('content-language', caller.language)
  if (door.kind === 'question' && door.download)
    return giveFile(parts, door.download(outcome), request, reply)
  if (door.kind === 'question')
    return answerQuestion(parts, plan, caller, { input, answer: outcome }, request, reply)

  const change = door.session?.(outcome)
  if (change) parts.cookie.apply(reply, change)
  if (door.created) void reply.code(201).header('location', `${parts.api}${door.created(outcome)}`)
  const seen = door.answer ? door.answer.of(outcome) : outcome
  if (plan.answer === undefined) return reply.code(204).send()
  return sendJson(reply, JSON.stringify(seen))
}

function answerQuestion(
  parts: AnswerParts,
  plan: DoorPlan,
  caller: Caller,
  { input, answer }: { readonly input: DoorInput; readonly answer: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { language } = caller
  const format = input.format === undefined ? undefined : formatsOf(plan.door)[input.format]
  if (format) {
    return reply
      .type(`${format.mediaType}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${format.fileName.replaceAll(/[^\w.-]/g, '-')}"`)
      .send(format.write(answer, { language, translate: parts.translate(language), asked: input.raw }))
  }
  const seen = plan.paged ? linkedPage(answer, pageLinks(parts, plan, input, request)) : answer
  const body = JSON.stringify(seen)
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendJson(reply, body)
  const etag = etagOf(body, answer, language)
  void reply.header('etag', etag)
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return sendJson(reply, body)
}

function pageLinks(parts: AnswerParts, plan: DoorPlan, input: DoorInput, request: FastifyRequest) {
  const asked = (name: string) => Number(input.raw[name] ?? plan.fields.get(name)?.default ?? 1)
  const { door } = plan
  return {
    address: new URL(`${new URL(parts.api).origin}${request.url}`),
    page: asked('page'),
    pageSize: asked('pageSize'),
    item: door.kind === 'question' && door.item !== undefined ? `${parts.api}${door.item}` : undefined,
  }
}

function sendJson(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(body)
}
