import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test/opened-app.ts'

let opened: TestApp
let port: number
let token: string

beforeAll(async () => {
  opened = await openTestApp()
  await opened.app.listen({ port: 0, host: '127.0.0.1' })
  port = (opened.app.server.address() as AddressInfo).port
  token = (await opened.signIn('marie@clairval.example')) ?? ''
}, 120_000)

afterAll(() => opened.close())

interface Outcome {
  readonly status: number
  readonly body: string
  readonly sent: number
}

const piece = Buffer.alloc(256 * 1024, 'x')
const hundredMegabytes = 400

/** Sends as fast as the server takes it, until all is sent or an answer comes. */
function sendLarge(headers: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let sent = 0
    let isAnswered = false
    const sending = request({
      ...{ host: '127.0.0.1', port, method: 'POST', path: '/api/v1/incidents/notifications' },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    })
    sending.on('response', (answer) => {
      isAnswered = true
      let body = ''
      answer.on('data', (text) => {
        body += String(text)
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, sent }))
    })
    sending.on('error', (error) => isAnswered || reject(error))
    const more = () => {
      if (isAnswered || sending.destroyed) return
      if (sent === hundredMegabytes) return void sending.end()
      sent += 1
      if (sending.write(piece)) setImmediate(more)
      else sending.once('drain', more)
    }
    more()
  })
}

test.each([
  ['that says its length', { 'content-length': String(hundredMegabytes * piece.length) }],
  ['that hides its length', { 'transfer-encoding': 'chunked' }],
])('a body of 100 MB %s is refused early, and takes no memory', async (_, headers) => {
  const before = process.memoryUsage().rss
  const { status, body, sent } = await sendLarge(headers)
  expect(status).toBe(413)
  expect(JSON.parse(body)).toMatchObject({ status: 413, title: expect.any(String) })
  expect(sent).toBeLessThan(hundredMegabytes / 4)
  expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024)
})

const report = {
  what: 'Un message étrange',
  since: 'unknown',
  callback: { name: 'Marie', phone: '061 00 00 00' },
}

const bodyOf = async (payload: string | Buffer) => {
  const answer = await opened.app.inject({
    method: 'POST',
    url: '/api/v1/incidents/notifications',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload,
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.body).not.toMatch(/\.ts\b|at \w+ \(|SyntaxError|Zod/)
  return answer.json()
}

test.each([
  ['cut in half', '{"what":"x'],
  ['that is none', '<what/>'],
  ['in another encoding', Buffer.from('{"what":"é"}', 'latin1')],
  ['without end in depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
])('JSON %s is refused in a sentence', async (_, payload) => {
  expect(await bodyOf(payload)).toMatchObject({ status: 400, detail: expect.stringMatching(/.{20}/) })
})

test.each([
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['a name twice', '{"what":"a","what":"b"}'],
  ['an unknown field', JSON.stringify({ ...report, admin: true })],
  ['an unknown field inside', JSON.stringify({ ...report, callback: { ...report.callback, admin: true } })],
  ['a prototype', '{"__proto__":{"admin":true},"what":"abc"}'],
  ['fields of other kinds', JSON.stringify({ what: 7, since: [], callback: 'Marie' })],
])('a body with %s is refused with what is wrong in it', async (_, payload) => {
  const { issues } = await bodyOf(payload)
  expect(issues.length).toBeGreaterThan(0)
  for (const issue of issues) expect(issue).toMatchObject({ in: 'body', detail: expect.any(String) })
})
