import type { Hands, PlainCommand } from '../../command-line/command.ts'
import { problemOf, type Remote, type RemoteAnswer, remoteOf, whileReachable } from '../../remote/remote.ts'
import { forgetSession, keepSession, sessionFile } from '../../remote/session-file.ts'
import { answer, failed } from '../../terminal/answer.ts'
import { type ExitCode, exitCodes } from '../../terminal/exit-codes.ts'

export const signIn: PlainCommand = {
  words: 'sign-in',
  needs: 'nothing',
  operands: [{ name: 'email' }],
  options: [{ name: 'url', value: 'URL' }],
  run: async (call, hands) => {
    const remote = remoteOf(call, hands)
    if (!remote) return exitCodes.invalid
    if (!hands.io.ask) return failed(hands, 'cli:errors.cannot-ask', exitCodes.usage)
    const password = await hands.io.ask(hands.t('cli:questions.password'), { hidden: true })
    return whileReachable(hands, remote.url, () => enter(remote, hands, call.operands[0] ?? '', password))
  },
}

export const signOut: PlainCommand = {
  words: 'sign-out',
  needs: 'nothing',
  options: [{ name: 'url', value: 'URL' }],
  run: async (call, hands) => {
    const remote = remoteOf(call, hands)
    if (!remote) return exitCodes.invalid
    return whileReachable(hands, remote.url, async () => {
      const ended = await remote.request('POST', '/api/v1/access/signOut', {})
      forgetSession(sessionFile(hands.env), remote.url)
      if (ended.status >= 400 && ended.status !== 401) return problemOf(hands, ended)
      return answer(hands, { signedOut: true }, [hands.t('cli:results.signed-out')])
    })
  },
}

async function enter(remote: Remote, hands: Hands, email: string, password: string): Promise<ExitCode> {
  let given = await remote.request('POST', '/api/v1/access/signIn', { email, password })
  if (given.status < 400 && fieldOf(given, 'state') === 'codeRequired') {
    const code = (await hands.io.ask?.(hands.t('cli:questions.code'))) ?? ''
    const challenge = fieldOf(given, 'challenge')
    given = await remote.request('POST', '/api/v1/access/signIn/code', { challenge, code: code.trim() })
  }
  if (given.status >= 400) return problemOf(hands, given)
  const token = tokenOf(given)
  if (!token) return failed(hands, 'cli:errors.no-session', exitCodes.failure)
  keepSession(sessionFile(hands.env), remote.url, token)
  return answer(hands, { signedIn: true, url: remote.url }, [
    hands.t('cli:results.signed-in', { url: remote.url }),
  ])
}

function fieldOf({ body }: RemoteAnswer, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined
}

/** The server gives its session as a cookie, to the command line as to a browser. */
function tokenOf({ headers }: RemoteAnswer): string | undefined {
  for (const cookie of headers.getSetCookie()) {
    const match = /^(?:__Host-)?beffroi=([^;]+)/.exec(cookie)
    if (match?.[1]) return decodeURIComponent(match[1])
  }
  return undefined
}
