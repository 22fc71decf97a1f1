import { randomUUID } from 'node:crypto'
import { answerQuestions } from '../house/answer-questions.ts'
import { type Line, openLine } from './keep-alive-line.ts'
import { press } from './pressed.ts'

// The people who report, in a process of their own: signed in, each on a kept connection, each intent with its key.
const lines: Line[] = []
let head = ''

const report = JSON.stringify({
  what: "La messagerie de l'administration envoie depuis ce matin des courriels que personne n'a écrits; deux agents ne peuvent plus ouvrir leur session.",
  since: 'unknown',
  callback: { name: 'Marie Lambert', phone: '061 00 00 00' },
})

answerQuestions(
  {
    signIn: async ({ url, email, password }) => {
      const origin = String(url)
      const answer = await fetch(`${origin}/api/v1/access/signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-beffroi-request': '1', origin },
        body: JSON.stringify({ email, password }),
      })
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
      if (!answer.ok || !cookie) throw new Error(`Signing in was answered with ${answer.status}.`)
      const { host } = new URL(origin)
      head =
        `POST /api/v1/incidents/notifications HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\n` +
        `sec-fetch-site: same-origin\r\nx-beffroi-request: 1\r\naccept: application/json\r\naccept-language: fr-BE,fr\r\n` +
        `content-type: application/json\r\ncookie: ${cookie}\r\n`
      return { signedIn: true }
    },
    press: async ({ url, concurrency, seconds }) => {
      const port = Number(new URL(String(url)).port)
      while (lines.length < Number(concurrency)) lines.push(await openLine(port))
      return press(Number(concurrency), Number(seconds), async (lane) => {
        const { status, body } = await (lines[lane] as Line).send(
          `${head}idempotency-key: ${randomUUID()}\r\n`,
          report,
        )
        // Only a receipt counts: number and identifier, told after the commit.
        if (status !== 201 || !body.includes('"number"'))
          throw new Error(`A report was answered ${status}: ${body}`)
      })
    },
  },
  async () => {
    for (const line of lines) line.close()
  },
)
