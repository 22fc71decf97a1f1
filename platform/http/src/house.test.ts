import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Listener, LiveHub, Subscriber } from '@beffroi/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { asAnn, openTestApp, organisations, people, type TestApp } from './testing/test-app.ts'
import type { HealthFinding } from './watch/health.ts'

const listening = new Map<Listener, Subscriber>()
const hub: LiveHub = {
  subscribe: (subscriber, listener) => {
    listening.set(listener, subscriber)
    return () => listening.delete(listener)
  },
}
let finding: HealthFinding = { status: 'UP', version: 'PostgreSQL 18' }
let house: TestApp
let address: string
const folder = mkdtempSync(join(tmpdir(), 'pages-'))

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Beffroi</title>')
  writeFileSync(join(folder, 'index.html.br'), 'squeezed entry')
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'plain script')
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), 'squeezed script')
  writeFileSync(join(folder, '.secret'), 'hidden')
  house = await openTestApp({
    live: hub,
    folder,
    health: [{ name: 'database', check: async () => finding }],
    measures: [
      { name: 'beffroi_outbox_waiting', help: 'Facts that wait', read: () => 3 },
      {
        name: 'beffroi_away',
        help: 'A measure whose source is away',
        read: () => Promise.reject(new Error('away')),
      },
    ],
    config: {
      publicUrl: 'http://127.0.0.1:8080',
      language: 'fr',
      streamsPerSession: 2,
      metricsToken: 'scrape-me',
    },
  })
  address = await house.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => house.app.inject({ url, headers })

test.each([
  '/api/v1/notes',
  '/doc/openapi.json',
  '/health',
  '/nothing',
  '/',
  '/assets/app-1a2b.js',
  '/api/v1/live',
])('the answer at %s carries every header of the table', async (url) => {
  const { headers } = await get(url, { accept: 'text/html' })
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy': expect.stringContaining('camera=()'),
    'belgov-trace-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
})

test('the trace of the caller is given back, unless it could carry something else', async () => {
  expect((await get('/health', { 'belgov-trace-id': 'caller-1' })).headers['belgov-related-trace-id']).toBe(
    'caller-1',
  )
  expect(
    (await get('/health', { 'belgov-trace-id': 'x'.repeat(37) })).headers['belgov-related-trace-id'],
  ).toBeUndefined()
})

test('health is UP, DEGRADED or DOWN; only the operator sees why', async () => {
  expect((await get('/health')).json()).toEqual({ status: 'UP' })
  expect((await get('/health', asAnn)).json()).toEqual({ status: 'UP' })
  const eve = { authorization: 'Bearer token-eve' }
  expect((await get('/health', eve)).json()).toEqual({ status: 'UP', details: { database: finding } })
  finding = { status: 'DEGRADED', dead: 1 }
  expect((await get('/health')).statusCode).toBe(200)
  finding = { status: 'DOWN' }
  const down = await get('/health')
  expect([down.statusCode, down.json()]).toEqual([503, { status: 'DOWN' }])
  expect((await get('/health/live')).json()).toEqual({ status: 'UP' })
  finding = { status: 'UP' }
})

test('figures are for this machine or for who has the token', async () => {
  const figures = await get('/metrics')
  expect(figures.body).toContain('beffroi_outbox_waiting 3')
  expect(figures.body).toMatch(
    /beffroi_http_request_seconds_count\{operation="checkHealth",status="200"\} \d+/,
  )
  expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.7' })).statusCode).toBe(403)
  const scraper = { 'x-forwarded-for': '192.0.2.7', authorization: 'Bearer scrape-me' }
  expect((await get('/metrics', scraper)).statusCode).toBe(200)
  const away = await house.app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' })
  expect([away.statusCode, away.json().code]).toEqual([403, 'http.operators-only'])
})

test('the document is served in both forms, and says the same', async () => {
  const json = (await get('/doc/openapi.json')).json()
  const yaml = await get('/doc/openapi.yaml')
  expect(json.openapi).toBe('3.0.3')
  expect(yaml.headers['content-type']).toContain('application/yaml')
  expect(parse(yaml.body)).toEqual(json)
})

test('assets are kept for ever and sent squeezed, the entry never kept', async () => {
  const script = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' })
  expect(script.body).toBe('squeezed script')
  expect(script.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('javascript'),
  })
  const entry = await get('/', { accept: 'text/html' })
  expect([entry.statusCode, entry.body]).toEqual([200, '<!doctype html><title>Beffroi</title>'])
  expect(entry.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': expect.stringContaining('text/html'),
  })
})

test('every address that is asked as a page is the entry; what is not a page is not', async () => {
  const page = await get('/incidents/17?tab=clocks', { accept: 'text/html,*/*' })
  expect([page.statusCode, page.body]).toEqual([200, '<!doctype html><title>Beffroi</title>'])
  for (const url of ['/assets/gone.js', '/api/v1/gone', '/doc/gone']) {
    expect((await get(url, { accept: 'text/html' })).statusCode).toBe(404)
  }
  expect((await get('/incidents/17', { accept: 'application/json' })).statusCode).toBe(404)
  for (const url of ['/.secret', '/..%2f..%2fetc/passwd', '/assets/../.secret']) {
    expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400)
  }
})

test('a live screen hears what its organisation may hear, until its right ends', async () => {
  const abort = new AbortController()
  const response = await fetch(`${address}/api/v1/live`, { headers: asAnn, signal: abort.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('retry: 2000\nevent: open\ndata: {}\n\n')
  const [[listener, subscriber] = []] = [...listening]
  expect(subscriber).toMatchObject({ organisation: organisations.clairval, session: 'session-ann' })
  const fact = {
    id: 'f-1',
    type: 'notes.note-written',
    subject: { type: 'note', id: 'n-1' },
    at: '2026-11-21T08:00:00Z',
  }
  listener?.fact(fact)
  expect((await reader?.read())?.value).toBe(`event: fact\nid: f-1\ndata: ${JSON.stringify(fact)}\n\n`)
  listener?.over()
  expect(await reader?.read()).toMatchObject({ done: true })
  expect(listening.size).toBe(0)
  abort.abort()
})

test('a stream needs a session, and a session has only so many', async () => {
  expect((await get('/api/v1/live')).statusCode).toBe(401)
  expect((await house.app.inject({ method: 'HEAD', url: '/api/v1/live', headers: asAnn })).statusCode).toBe(
    204,
  )
  const streams = [new AbortController(), new AbortController()]
  const bob = { authorization: 'Bearer token-bob' }
  for (const { signal } of streams) await fetch(`${address}/api/v1/live`, { headers: bob, signal })
  const third = await fetch(`${address}/api/v1/live`, { headers: bob })
  expect([third.status, (await third.json()).code]).toEqual([429, 'http.too-many-streams'])
  for (const stream of streams) stream.abort()
  await expect.poll(() => listening.size, { timeout: 5_000 }).toBe(0)
  expect(people.size).toBe(3)
})
