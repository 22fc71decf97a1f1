import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isRefusal } from '@beffroi/errors'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusedAddresses } from '../test/refused-addresses.ts'
import { createEgress, type Egress, type EgressParts } from './egress.ts'
import type { EgressRequest } from './egress-request.ts'
import type { Resolver } from './guarded-connector.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'good.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'home.example': ['127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  localhost: ['127.0.0.1', '::1'],
}
const asked: string[] = []
const resolver: Resolver = async (host) => {
  asked.push(host)
  return (names[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

/** `good` is a server the operator has allowed; `home` one that must never hear from us. */
const good = createServer((request, response) => goodAnswers(request, response))
const home = createServer((_, response) => response.end('secret'))
let goodAnswers: RequestListener = (_, response) => response.end()
let knocks = 0
home.on('connection', () => {
  knocks += 1
})

const portOf = (server: Server) => (server.address() as AddressInfo).port
const opened: Egress[] = []

beforeAll(async () => {
  for (const server of [good, home]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
})
afterAll(async () => {
  await Promise.all(opened.map((egress) => egress.close()))
  for (const server of [good, home]) {
    server.closeAllConnections()
    server.close()
  }
})

function egress(parts: EgressParts = {}): Egress {
  const allow = [`good.example:${portOf(good)}`, `other.example:${portOf(good)}`]
  // The port of `home` is open, so that only its address can be what refuses it.
  const made = createEgress({ resolver, allow, ports: [80, 443, portOf(home)], ...parts })
  opened.push(made)
  return made
}

const goodUrl = (path = '/') => `http://good.example:${portOf(good)}${path}`

async function ask(path: string, request?: EgressRequest) {
  const answer = await egress().fetch(goodUrl(path), request)
  return isRefusal(answer)
    ? answer.code
    : { status: answer.status, text: answer.body.toString(), url: answer.url }
}

test.each(refusedAddresses)('%j is refused, and nobody at home hears a knock', async (address) => {
  const before = knocks
  const answer = await egress().fetch(address.replaceAll('PORT', String(portOf(home))))
  expect(isRefusal(answer) ? answer.refused : answer.body.toString()).toBe(true)
  expect(knocks).toBe(before)
})

test.each(refusedAddresses)('a redirect to %j is refused too', async (address) => {
  const before = knocks
  const location = address.replaceAll('PORT', String(portOf(home)))
  // A header can carry neither these characters nor a relative place that would lead back to the same server.
  if (!/^[a-z+]+:[\x21-\x7e]+$/i.test(location) || /^http:[^/\\]/.test(location)) return
  goodAnswers = (_, response) => response.writeHead(302, { location }).end()
  const answer = await egress().fetch(goodUrl())
  expect(isRefusal(answer)).toBe(true)
  expect(knocks).toBe(before)
})

test('there are at least sixty odd addresses in the corpus', () => {
  expect(new Set(refusedAddresses).size).toBeGreaterThanOrEqual(60)
})

test('what is allowed is answered, whatever its status', async () => {
  goodAnswers = (request, response) =>
    response.writeHead(404, { 'x-a': 'b' }).end(`${request.method} ${request.url}`)
  expect(await ask('/x?y=1')).toEqual({ status: 404, text: 'GET /x?y=1', url: goodUrl('/x?y=1') })
})

test('a body and headers are sent as given', async () => {
  goodAnswers = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.end(`${request.method} ${request.headers['x-a']} ${Buffer.concat(chunks)}`)
  }
  expect(await ask('/', { method: 'POST', headers: { 'x-a': 'b' }, body: '{"é":1}' })).toMatchObject({
    text: 'POST b {"é":1}',
  })
})

test('a name that answers differently the second time gains nothing: it is asked once', async () => {
  const answers = ['93.184.215.14', '127.0.0.1', '127.0.0.1']
  let questions = 0
  const rebinding: Resolver = async () => {
    questions += 1
    return [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]
  }
  const before = knocks
  const answer = await egress({ resolver: rebinding }).fetch(`http://rebind.example:${portOf(home)}/`, {
    timeout: 300,
  })
  expect(isRefusal(answer) && answer.kind).toBe('unavailable')
  expect(questions).toBe(1)
  expect(knocks).toBe(before)
})

test('a name that turned bad between two requests is refused the second time', async () => {
  goodAnswers = (_, response) => response.end('ok')
  const answers = [`127.0.0.1`, '169.254.169.254']
  const turning: Resolver = async () => [{ address: answers.shift() ?? '', family: 4 }]
  const client = egress({ resolver: turning })
  expect(await client.fetch(goodUrl())).toMatchObject({ status: 200 })
  expect(await client.fetch(goodUrl())).toMatchObject({ code: 'egress.destination-refused' })
})

test('an allowed name never opens the metadata address, an allowed network does', async () => {
  const metadata: Resolver = async () => [{ address: '169.254.169.254', family: 4 }]
  const named = egress({ resolver: metadata, allow: ['meta.example'] })
  expect(await named.fetch('http://meta.example/')).toMatchObject({ code: 'egress.destination-refused' })
  const home = egress({ allow: ['127.0.0.0/8'] })
  goodAnswers = (_, response) => response.end('ok')
  expect(await home.fetch(`http://127.0.0.1:${portOf(good)}/`)).toMatchObject({ status: 200 })
  expect(await home.fetch(`http://[::1]:${portOf(good)}/`)).toMatchObject({ refused: true })
})

test('an allowance for one port opens no other', async () => {
  const answer = await egress({ ports: [80, 443] }).fetch(`http://good.example:${portOf(home)}/`)
  expect(answer).toMatchObject({ code: 'egress.port-refused' })
})

test('a redirect within what is allowed is followed, three times and no more', async () => {
  goodAnswers = (request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end('there')
    else response.writeHead(302, { location: `/${left - 1}` }).end()
  }
  expect(await ask('/3')).toMatchObject({ text: 'there', url: goodUrl('/0') })
  expect(await ask('/4')).toBe('egress.redirect-refused')
  expect(await ask('/1', { redirects: 0 })).toBe('egress.redirect-refused')
  expect(await ask('/4', { redirects: 99 })).toBe('egress.redirect-refused')
})

test('our key goes to the one we asked and to nobody he sends us to', async () => {
  goodAnswers = (request, response) => {
    if (request.url === '/')
      response.writeHead(302, { location: goodUrl('/end').replace('good.', 'other.') }).end()
    else if (request.url === '/same') response.writeHead(302, { location: '/end' }).end()
    else response.end(JSON.stringify(request.headers))
  }
  const headers = {
    Authorization: 'Bearer canary',
    'X-Api-Key': 'canary',
    Cookie: 'canary',
    accept: 'text/x',
  }
  const elsewhere = await ask('/', { headers })
  expect(JSON.stringify(elsewhere)).toContain('text/x')
  expect(JSON.stringify(elsewhere)).not.toContain('canary')
  expect(JSON.stringify(await ask('/same', { headers }))).toContain('Bearer canary')
})

test('a form sent on by 303 becomes a question without a body; by 307 it stays what it was', async () => {
  goodAnswers = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const status = Number(request.url?.slice(1))
    if (status) response.writeHead(status, { location: '/' }).end()
    else response.end(`${request.method} ${Buffer.concat(chunks)}`)
  }
  expect(await ask('/303', { method: 'POST', body: 'x' })).toMatchObject({ text: 'GET ' })
  expect(await ask('/302', { method: 'POST', body: 'x' })).toMatchObject({ text: 'GET ' })
  expect(await ask('/307', { method: 'POST', body: 'x' })).toMatchObject({ text: 'POST x' })
})

test('an answer over the limit is refused, announced or not', async () => {
  goodAnswers = (_, response) => response.end(Buffer.alloc(2000))
  expect(await ask('/', { limitBytes: 1999 })).toBe('egress.answer-too-large')
  expect(await ask('/', { limitBytes: 2000 })).toMatchObject({ status: 200 })
  goodAnswers = (_, response) => {
    response.write(Buffer.alloc(1500))
    setTimeout(() => response.end(Buffer.alloc(1500)), 5)
  }
  expect(await ask('/', { limitBytes: 2000 })).toBe('egress.answer-too-large')
})

test('a server that never answers, or never ends, is given up in time', async () => {
  goodAnswers = () => {}
  expect(await ask('/', { timeout: 100 })).toBe('egress.too-slow')
  goodAnswers = (_, response) => void response.write('x')
  expect(await ask('/', { timeout: 100 })).toBe('egress.too-slow')
  goodAnswers = (request, response) => response.writeHead(302, { location: `${request.url}x` }).end()
  expect(await ask('/', { timeout: 1 })).toMatch(/egress\.(too-slow|redirect-refused)/)
})

test('a server that breaks off and a server that is not there are unreachable', async () => {
  goodAnswers = (request) => request.socket.destroy()
  expect(await ask('/')).toBe('egress.unreachable')
  const closed = egress({ allow: ['127.0.0.0/8'] })
  expect(await closed.fetch('http://127.0.0.1:9/')).toMatchObject({ code: 'egress.unreachable' })
})

test('a name that does not exist is told apart', async () => {
  expect(await egress().fetch('http://nowhere.example/')).toMatchObject({ code: 'egress.unknown-host' })
})

test('no proxy of the environment is used', async () => {
  const before = { knocks, proxy: process.env.HTTP_PROXY }
  process.env.HTTP_PROXY = `http://127.0.0.1:${portOf(home)}`
  goodAnswers = (_, response) => response.end('direct')
  expect(await ask('/')).toMatchObject({ text: 'direct' })
  expect(knocks).toBe(before.knocks)
  if (before.proxy === undefined) delete process.env.HTTP_PROXY
  else process.env.HTTP_PROXY = before.proxy
})
