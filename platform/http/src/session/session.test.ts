import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAnn, openTestApp, type TestApp } from '../testing/test-app.ts'

let plain: TestApp
let secure: TestApp
beforeAll(async () => {
  plain = await openTestApp()
  secure = await openTestApp({ config: { publicUrl: 'https://beffroi.example.be', language: 'fr' } })
})
afterAll(async () => {
  await plain.close()
  await secure.close()
})

const cookie = { cookie: 'beffroi=token-ann' }
const ours = { origin: 'http://127.0.0.1:8080', 'x-beffroi-request': '1' }
const burn = (headers: object) =>
  plain.app.inject({ method: 'POST', url: '/api/v1/notes/burn', headers: { ...headers } })

test('without a session, a door that is not public answers 401 and reads no body', async () => {
  const answer = await plain.app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    payload: '{broken',
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.json()).toMatchObject({
    status: 401,
    type: 'urn:problem-type:belgif:noAccessToken',
    detail: 'Connectez-vous pour continuer.',
  })
  expect(answer.headers['www-authenticate']).toBe('Bearer')
})

test('a session that is over is told apart from none', async () => {
  const answer = await plain.app.inject({
    url: '/api/v1/notes',
    headers: { authorization: 'Bearer token-gone' },
  })
  expect(answer.json()).toMatchObject({ status: 401, type: 'urn:problem-type:belgif:invalidAccessToken' })
})

test.each(['Bearer', 'Bearer ', 'Basic YTpi', `Bearer ${'x'.repeat(600)}`, 'Bearer a b'])(
  'the credential "%s" is none',
  async (authorization) => {
    const answer = await plain.app.inject({ url: '/api/v1/notes', headers: { authorization } })
    expect(answer.statusCode).toBe(401)
  },
)

test('a public door works without a session and with one that is over', async () => {
  const ask = (headers: object) =>
    plain.app.inject({
      method: 'POST',
      url: '/api/v1/notes/query',
      headers: { ...headers },
      payload: { secret: 'x' },
    })
  expect((await ask({})).statusCode).toBe(200)
  expect((await ask({ authorization: 'Bearer token-gone' })).statusCode).toBe(200)
})

test('over https the cookie is bound to the host, hidden from scripts and from other sites', async () => {
  const enter = (app: TestApp) =>
    app.app.inject({ method: 'POST', url: '/api/v1/enter', payload: { name: 'ann' } })
  const answer = await enter(secure)
  expect(answer.json()).toEqual({ state: 'entered' })
  expect(answer.headers['set-cookie']).toBe(
    '__Host-beffroi=token-ann; Path=/; Expires=Tue, 01 Dec 2026 00:00:00 GMT; HttpOnly; Secure; SameSite=Strict',
  )
  expect((await enter(plain)).headers['set-cookie']).toMatch(
    /^beffroi=token-ann; Path=\/; .*HttpOnly; SameSite=Strict$/,
  )
})

test('the end of a session takes the cookie away and what the browser kept', async () => {
  const answer = await plain.app.inject({
    method: 'POST',
    url: '/api/v1/leave',
    headers: { ...cookie, ...ours },
  })
  expect(answer.statusCode).toBe(204)
  expect(answer.headers['set-cookie']).toMatch(/^beffroi=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970/)
  expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
})

test('a change with a cookie must come from our own pages and say so', async () => {
  expect((await burn({ ...cookie, ...ours })).statusCode).toBe(200)
  expect(
    (await burn({ ...cookie, 'x-beffroi-request': '1', 'sec-fetch-site': 'same-origin' })).statusCode,
  ).toBe(200)
  for (const headers of [
    {},
    { 'x-beffroi-request': '1' },
    { origin: ours.origin },
    { ...ours, origin: 'https://evil.example' },
    { ...ours, origin: 'null' },
    { ...ours, 'sec-fetch-site': 'cross-site' },
    { ...ours, 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await burn({ ...cookie, ...headers })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'http.not-from-our-pages'])
  }
})

test('a page reached by another name of this machine is ours too', async () => {
  const headers = { ...cookie, ...ours, origin: 'http://localhost:8080', host: 'localhost:8080' }
  expect((await burn(headers)).statusCode).toBe(200)
})

test('another site cannot begin a session in the name of its visitor', async () => {
  const headers = { origin: 'https://evil.example' }
  const answer = await plain.app.inject({
    method: 'POST',
    url: '/api/v1/enter',
    headers,
    payload: { name: 'eve' },
  })
  expect(answer.statusCode).toBe(403)
})

test('a program with a token needs no proof of origin, and a cookie beside it counts for nothing', async () => {
  expect((await burn(asAnn)).statusCode).toBe(200)
  const mixed = await burn({ authorization: 'Bearer token-gone', ...cookie })
  expect(mixed.statusCode).toBe(401)
})

test('in the browser the language of the person wins, for a program what it asks', async () => {
  const answered = async (headers: object) =>
    (await plain.app.inject({ url: '/api/v1/notes/x', headers: { 'accept-language': 'de-BE', ...headers } }))
      .headers['content-language']
  expect(await answered(cookie)).toBe('fr')
  expect(await answered(asAnn)).toBe('de')
  expect(await answered({})).toBe('de')
  expect(await answered({ 'accept-language': 'it, *' })).toBe('fr')
})
