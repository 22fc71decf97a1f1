import { connect } from 'node:net'
import type { Listener, LiveHub } from '@beffroi/events'
import { afterEach, expect, test } from 'vitest'
import { asAnn, openTestApp, type TestApp } from './testing/test-app.ts'

let house: TestApp | undefined
afterEach(async () => {
  await house?.close()
  house = undefined
})

const listen = async (parts: Parameters<typeof openTestApp>[0] = {}) => {
  house = await openTestApp(parts)
  return new URL(await house.app.listen({ port: 0, host: '127.0.0.1' }))
}

/** What the server answers to these bytes, until it closes. */
function say(address: URL, text: string, thenSend = ''): Promise<{ answer: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(address.port), address.hostname, () => {
      socket.write(text)
      if (thenSend) socket.write(thenSend)
    })
    socket.setEncoding('utf8').on('data', (part) => {
      answer += part
    })
    socket.on('close', () => resolve({ answer, sent: socket.bytesWritten }))
    socket.on('error', (error) => (answer ? resolve({ answer, sent: socket.bytesWritten }) : reject(error)))
    setTimeout(() => socket.destroy(), 8_000).unref()
  })
}

test('a body of 100 MB is refused before it is read', async () => {
  const address = await listen()
  const { answer } = await say(
    address,
    `POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-ann\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n`,
    '{"title":"',
  )
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(answer).toContain('urn:problem-type:belgif:payloadTooLarge')
})

test('a body without a length is read no further than the limit', async () => {
  const address = await listen()
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  const { answer } = await say(
    address,
    `POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-ann\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    chunk.repeat(8),
  )
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
})

test.each([
  ['what is not HTTP', 'BEFFROI\r\n\r\n'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'y'.repeat(40_000)}\r\n\r\n`],
  [
    'two lengths of one body',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
  ],
])('%s is answered with a problem and every header', async (_, text) => {
  const { answer } = await say(await listen(), text)
  expect(answer).toMatch(/^HTTP\/1.1 4\d\d /)
  expect(answer).toContain('application/problem+json')
  expect(answer).toContain("default-src 'none'")
})

test('a body that comes too slowly is told so, and its line is closed', async () => {
  const address = await listen({
    config: { publicUrl: 'http://127.0.0.1:8080', language: 'fr', bodyTime: 200 },
  })
  const { answer } = await say(
    address,
    'POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-ann\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"title":',
  )
  expect(answer).toMatch(/^HTTP\/1.1 408 /)
  expect(answer).toContain('http.request-too-slow')
})

test('closing ends the streams, lets a request in flight finish and refuses the next', async () => {
  const listening = new Set<Listener>()
  const live: LiveHub = {
    subscribe: (_, listener) => {
      listening.add(listener)
      return () => listening.delete(listener)
    },
  }
  let release: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    release = resolve
  })
  const address = await listen({
    live,
    health: [{ name: 'slow', check: () => asked.then(() => ({ status: 'UP' as const })) }],
  })
  const stream = await fetch(new URL('/api/v1/live', address), { headers: asAnn })
  const slow = fetch(new URL('/health', address))
  await new Promise((resolve) => setTimeout(resolve, 100))
  const begun = performance.now()
  const closed = house?.app.close()
  await stream.text()
  release()
  const answer = await slow
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'UP' }])
  await closed
  expect(performance.now() - begun).toBeLessThan(4_000)
  expect(listening.size).toBe(0)
  await expect(fetch(new URL('/health/live', address))).rejects.toThrow()
})
