import { request } from 'node:http'
import { beforeAll, expect, test } from 'vitest'
import { clientOf, productUrl } from './product.ts'

/** Of every answer, whatever it is (ASVS 5.0 V3.4). */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

interface Kind {
  readonly name: string
  readonly path: string
  readonly status: number
  readonly type: RegExp
  readonly cache: RegExp
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly as?: 'marie'
}

const page = { accept: 'text/html' }
const json = { 'content-type': 'application/json' }
const problem = /^application\/problem\+json/
const never = /no-store/
const kinds: readonly Kind[] = [
  { name: 'a page', path: '/', headers: page, status: 200, type: /^text\/html/, cache: never },
  {
    name: 'a page of a record',
    path: '/incidents/x',
    headers: page,
    status: 200,
    type: /^text\/html/,
    cache: never,
  },
  {
    name: 'an asset',
    path: 'script',
    status: 200,
    type: /^(text|application)\/javascript/,
    cache: /immutable/,
  },
  { name: 'an icon', path: '/favicon.svg', status: 200, type: /^image\/svg/, cache: /no-cache/ },
  { name: 'an asset that is not there', path: '/assets/x.js', status: 404, type: problem, cache: never },
  {
    name: 'an answer',
    path: '/api/v1/access/session',
    status: 200,
    type: /^application\/json/,
    cache: /no-store/,
  },
  {
    ...{ name: 'an answer to a person', path: '/api/v1/incidents/situation', as: 'marie' },
    ...{ status: 200, type: /^application\/json/, cache: /no-store|private/ },
  },
  {
    ...{ name: 'a table to keep', path: '/api/v1/incidents/notificationTable?format=csv', as: 'marie' },
    ...{ status: 200, type: /^text\/csv/, cache: /no-store|private/ },
  },
  {
    name: 'nobody signed in',
    path: '/api/v1/incidents/notifications',
    status: 401,
    type: problem,
    cache: never,
  },
  {
    ...{
      name: 'a session that is over',
      path: '/api/v1/incidents/notifications',
      status: 401,
      type: problem,
    },
    ...{ cache: never, headers: { authorization: 'Bearer gone' } },
  },
  {
    ...{ name: 'not allowed', path: '/api/v1/audit/entries', method: 'DELETE', status: 405, type: problem },
    cache: never,
  },
  { name: 'no such operation', path: '/api/v1/nothing', status: 404, type: problem, cache: never },
  {
    ...{
      name: 'broken JSON',
      path: '/api/v1/access/signIn',
      method: 'POST',
      body: '{"email":',
      headers: json,
    },
    ...{ status: 400, type: problem, cache: never },
  },
  {
    ...{ name: 'an unknown field', path: '/api/v1/access/signIn', method: 'POST', headers: json },
    ...{ body: '{"email":"a@b.example","password":"x","rôle":1}', status: 400, type: problem, cache: never },
  },
  {
    ...{ name: 'another kind of body', path: '/api/v1/access/signIn', method: 'POST', body: '<a/>' },
    ...{ headers: { 'content-type': 'text/xml' }, status: 415, type: problem, cache: never },
  },
  {
    ...{ name: 'a wrong password', path: '/api/v1/access/signIn', method: 'POST', headers: json },
    ...{
      body: '{"email":"nobody@nowhere.example","password":"x"}',
      status: 401,
      type: problem,
      cache: never,
    },
  },
  { name: 'the document', path: '/doc/openapi.yaml', status: 200, type: /^application\/yaml/, cache: /.*/ },
  { name: 'the health', path: '/health', status: 200, type: /^application\/json/, cache: /no-store/ },
  {
    name: 'the figures, on this machine',
    path: '/metrics',
    status: 200,
    type: /^text\/plain/,
    cache: /no-store/,
  },
  { name: 'the live stream, to a stranger', path: '/api/v1/live', status: 401, type: problem, cache: never },
  {
    ...{ name: 'the live stream', path: '/api/v1/live', as: 'marie' },
    ...{ status: 200, type: /^text\/event-stream/, cache: /no-store/ },
  },
]

let script: string
let token: string

beforeAll(async () => {
  const html = await (await fetch(productUrl(), { headers: page })).text()
  script = /\/assets\/[\w.-]+\.js/.exec(html)?.[0] ?? ''
  token = (await clientOf('marie')).token
})

test.each(kinds)('$name carries the headers of the house', async (kind) => {
  const given = kind.as ? { authorization: `Bearer ${token}` } : {}
  const leave = new AbortController()
  const answer = await fetch(`${productUrl()}${kind.path === 'script' ? script : kind.path}`, {
    method: kind.method ?? 'GET',
    headers: { ...given, ...kind.headers },
    signal: leave.signal,
    ...(kind.body === undefined ? {} : { body: kind.body }),
  })
  const headers = Object.fromEntries(answer.headers)
  leave.abort()
  expect(answer.status).toBe(kind.status)
  expect(headers).toMatchObject(always)
  for (const part of policy) expect(headers['content-security-policy']).toContain(part)
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
  expect(headers['content-type']).toMatch(kind.type)
  expect(headers['cache-control'] ?? '').toMatch(kind.cache)
  expect(headers.server).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
  // No other site reads an answer of ours.
  expect(headers['access-control-allow-origin']).toBeUndefined()
})

test('a request that is no HTTP is answered, and closed', async () => {
  const { hostname, port } = new URL(productUrl())
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(
      { hostname, port, path: '/', headers: { 'x-long': 'x'.repeat(100_000) } },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    asked.on('error', reject).end()
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})
