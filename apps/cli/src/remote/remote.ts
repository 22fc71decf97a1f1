import { randomUUID } from 'node:crypto'
import type { Call, Hands } from '../command-line/command.ts'
import { failed } from '../terminal/answer.ts'
import { type ExitCode, exitCodeOfStatus, exitCodes } from '../terminal/exit-codes.ts'
import { settingsOrComplaint } from '../terminal/settings.ts'
import { readSession, sessionFile } from './session-file.ts'

export interface RemoteAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** The running server as this person may use it, over the same HTTP interface as everybody. */
export interface Remote {
  readonly url: string
  request(method: string, path: string, body?: unknown, key?: string): Promise<RemoteAnswer>
}

/** The address from `--url` or the settings; undefined after a complaint. */
export function remoteOf(call: Call, hands: Hands): Remote | undefined {
  const named = call.options.url
  const url =
    typeof named === 'string' ? named.replace(/\/+$/, '') : settingsOrComplaint(call, hands)?.publicUrl
  if (!url) return undefined
  return { url, request: (method, path, body, key) => send(hands, url, method, path, body, key) }
}

async function send(
  hands: Hands,
  url: string,
  method: string,
  path: string,
  body: unknown,
  key: string | undefined,
): Promise<RemoteAnswer> {
  const token = readSession(sessionFile(hands.env), url)
  const response = await fetch(url + path, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': hands.t('cli:language'),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(method === 'GET' ? {} : { 'x-beffroi-request': '1', 'idempotency-key': key ?? randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text }
}

/** Runs what talks to the server; a server that does not answer is "later", not a crash. */
export async function whileReachable(
  hands: Hands,
  url: string,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return failed(hands, 'cli:errors.not-reachable', exitCodes.later, { url })
  }
}

/** Prints the problem of an answer that is not a success, and chooses the exit code. */
export function problemOf(hands: Hands, { status, body }: RemoteAnswer): ExitCode {
  const problem =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : { detail: body }
  if (hands.json) hands.io.err(`${JSON.stringify(problem)}\n`)
  else {
    hands.io.err(`${String(problem.detail ?? problem.title ?? status)}\n`)
    const issues = Array.isArray(problem.issues) ? (problem.issues as Record<string, unknown>[]) : []
    for (const issue of issues)
      hands.io.err(`  ${String(issue.name ?? '')}: ${String(issue.detail ?? issue.type)}\n`)
  }
  return exitCodeOfStatus(status)
}
