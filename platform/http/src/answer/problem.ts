import { type Refusal, type RefusalIssue, sentenceKey } from '@beffroi/errors'
import type { Language, Translate, TranslationValues } from '@beffroi/i18n'
import type { FastifyReply } from 'fastify'
import { issueUrn, problemTypeOf, problemUrn } from './problem-types.ts'

/** RFC 9457, with the members of the Belgif guide. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly issues?: readonly ProblemIssue[]
}

export interface ProblemIssue {
  readonly type: string
  readonly in?: string
  readonly name?: string
  readonly detail?: string
}

export interface Telling {
  readonly language: Language
  readonly translate: (language: Language) => Translate
  readonly trace: string
}

export function problemOf(refusal: Refusal, { language, translate, trace }: Telling): Problem {
  const type = problemTypeOf(refusal)
  const say = translate(language)
  return {
    type: problemUrn(refusal),
    title: type.title,
    status: type.status,
    detail: say(sentenceKey(refusal.code), plainValues(refusal.details)),
    instance: `urn:uuid:${trace}`,
    code: refusal.code,
    ...(refusal.issues ? { issues: refusal.issues.map((issue) => tellIssue(issue, say)) } : {}),
  }
}

export function sendProblem(reply: FastifyReply, refusal: Refusal, telling: Telling): FastifyReply {
  const problem = problemOf(refusal, telling)
  if (refusal.retryAfterSeconds !== undefined || problem.status === 503 || problem.status === 429) {
    reply.header('retry-after', String(Math.ceil(refusal.retryAfterSeconds ?? 5)))
  }
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', telling.language)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

function tellIssue(issue: RefusalIssue, say: Translate): ProblemIssue {
  const { detail, type, name } = issue
  return {
    type: issueUrn(type),
    ...(issue.in ? { in: issue.in } : {}),
    ...(name === undefined ? {} : { name }),
    ...(detail === undefined ? {} : { detail: isKey(detail) ? say(detail, issue.values) : detail }),
  }
}

function isKey(detail: string): boolean {
  return /^[a-z-]+:[\w.-]+$/.test(detail)
}

function plainValues(details: Readonly<Record<string, unknown>>): TranslationValues {
  return Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}
