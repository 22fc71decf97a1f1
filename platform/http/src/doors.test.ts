import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAnn, asBob, openTestApp, type TestApp } from './testing/test-app.ts'

let house: TestApp
beforeAll(async () => {
  house = await openTestApp()
})
afterAll(() => house.close())

const json = { 'content-type': 'application/json' }
const write = (title: unknown, headers = {}) =>
  house.app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: { ...asAnn, ...headers },
    payload: { title } as object,
  })

test('an act that creates answers 201 with the place of what it created', async () => {
  const answer = await write('A first note')
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ title: 'A first note', stars: 0, version: 1 })
  expect(answer.headers.location).toBe(`http://127.0.0.1:8080/api/v1/notes/${answer.json().id}`)
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('a field that is not known is refused by name, and nothing is written', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/notes?draft=1',
    headers: asAnn,
    payload: { title: 'Unknown', organisation: 'x', tags: [{ label: 'a', weight: 1, admin: true }] },
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().type).toBe('urn:problem-type:belgif:badRequest')
  const unknown = 'urn:problem-type:belgif:input-validation:unknownInput'
  expect(answer.json().issues).toMatchObject([
    { type: unknown, in: 'query', name: 'draft' },
    { type: unknown, in: 'body', name: 'organisation' },
  ])
  const nested = await house.app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: asAnn,
    payload: { title: 'Unknown', tags: [{ label: 'a', weight: 1, admin: true }] },
  })
  expect(nested.json().issues).toMatchObject([{ type: unknown, in: 'body', name: 'tags.0.admin' }])
})

test('an absent field and a wrong one are told in the language of the reader', async () => {
  const absent = await house.app.inject({ method: 'POST', url: '/api/v1/notes', headers: asAnn, payload: {} })
  expect(absent.json().issues).toEqual([
    {
      type: 'urn:problem-type:belgif-ext:input-validation:requiredInput',
      in: 'body',
      name: 'title',
      detail: 'À remplir.',
    },
  ])
  const short = await write('ab', { 'accept-language': 'de-BE, fr;q=0.5' })
  expect(short.headers['content-language']).toBe('de')
  expect(short.json().issues[0].detail).toBe('Mindestens 3 Zeichen.')
})

test.each([
  ['broken JSON', '{"title":', 400, 'http.broken-json'],
  ['a list where an object is expected', '[1]', 400, 'acts.invalid-input'],
  ['null', 'null', 400, 'acts.invalid-input'],
  [
    'a key that would change every object',
    '{"title":"abc","__proto__":{"polluted":1}}',
    400,
    'acts.invalid-input',
  ],
  ['the same, deeper', '{"title":"abc","tags":[{"__proto__":{"polluted":1}}]}', 400, 'acts.invalid-input'],
  ['nesting without end', `{"title":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'http.too-deep'],
  ['a NUL', '{"title":"abc\\u0000"}', 400, 'acts.invalid-input'],
  ['half a surrogate pair', '{"title":"abc\\ud800"}', 400, 'acts.invalid-input'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'http.broken-json'],
  ['a body beyond the limit', `{"title":"${'x'.repeat(300_000)}"}`, 413, 'http.payload-too-large'],
])('%s is a clear problem, never a fault of ours', async (_, payload, status, code) => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: { ...asAnn, ...json },
    payload,
  })
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('another media type is refused', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: { ...asAnn, 'content-type': 'text/xml' },
    payload: '<a/>',
  })
  expect([answer.statusCode, answer.json().code]).toEqual([415, 'http.unsupported-media-type'])
})

test('an act without fields takes no body, an empty one, and nothing else', async () => {
  const burn = (payload?: object) =>
    house.app.inject({
      method: 'POST',
      url: '/api/v1/notes/burn',
      headers: asAnn,
      ...(payload ? { payload } : {}),
    })
  expect((await burn()).statusCode).toBe(200)
  expect((await burn({})).statusCode).toBe(200)
  expect((await burn({ all: true })).statusCode).toBe(400)
})

test('the kind of a refusal decides the status', async () => {
  expect((await write('taken')).json()).toMatchObject({
    status: 409,
    type: 'urn:problem-type:beffroi:notes.title-taken',
    code: 'notes.title-taken',
    detail: 'Take another title.',
    instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
  })
  const limited = await write('too many')
  expect([limited.statusCode, limited.headers['retry-after']]).toEqual([429, '62'])
  const eve = { authorization: 'Bearer token-eve' }
  expect((await write('By a reader', eve)).statusCode).toBe(403)
})

test('a bug is a 500 that says nothing of itself, and stands in the log with the same reference', async () => {
  const answer = await write('a bug')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({
    type: 'urn:problem-type:belgif:internalServerError',
    code: 'http.unexpected-fault',
  })
  expect(answer.body).not.toContain('secret-of-the-host')
  const line = house.logs.lines.findLast(({ msg }) => msg === 'fault')
  expect(answer.json().instance).toBe(`urn:uuid:${line?.trace}`)
  expect(JSON.stringify(line)).toContain('secret-of-the-host')
})

test('the record of another organisation and an absent one are the same answer', async () => {
  const { id } = (await write('Only ours')).json()
  const show = async (noteId: string) => {
    const answer = await house.app.inject({ url: `/api/v1/notes/${noteId}`, headers: asBob })
    return [answer.statusCode, { ...answer.json(), instance: '' }, Object.keys(answer.headers).sort()]
  }
  expect(await show(id)).toEqual(await show('0b2f6c1e-5a3d-4c8e-9f10-0000000000ff'))
  expect((await show(id))[0]).toBe(404)
})

test('a parameter of the path that has not its form is an issue of the path', async () => {
  const answer = await house.app.inject({ url: '/api/v1/notes/7', headers: asAnn })
  expect(answer.json()).toMatchObject({ status: 400, issues: [{ in: 'path', name: 'noteId' }] })
  expect((await house.app.inject({ url: '/api/v1/notes/%zz', headers: asAnn })).statusCode).toBe(400)
})

test('a repeat with the same idempotency key is answered and not done twice', async () => {
  const key = { 'idempotency-key': 'intent-0001' }
  const first = await write('Once only', key)
  const second = await write('Once only', key)
  expect(second.json()).toEqual(first.json())
  expect((await write('Something else', key)).json().code).toBe('acts.idempotency-key-reused')
  const list = await house.app.inject({ url: '/api/v1/notes?q=Once%20only', headers: asAnn })
  expect(list.json().total).toBe(1)
  expect((await write('Bad key', { 'idempotency-key': 'a b' })).json().issues[0]).toMatchObject({
    in: 'header',
    name: 'Idempotency-Key',
  })
})

test('an answer carries a validator, and is not sent again while it holds', async () => {
  const { id } = (await write('To be validated')).json()
  const url = `/api/v1/notes/${id}`
  const first = await house.app.inject({ url, headers: asAnn })
  const etag = String(first.headers.etag)
  expect(etag).toMatch(/^"1-[\w-]+"$/)
  const again = await house.app.inject({ url, headers: { ...asAnn, 'if-none-match': `W/"x", ${etag}` } })
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
})

test('a change asks for the version that was read', async () => {
  const { id } = (await write('Version one')).json()
  const rename = (headers: object) =>
    house.app.inject({
      method: 'PATCH',
      url: `/api/v1/notes/${id}`,
      headers: { ...asAnn, 'content-type': 'application/merge-patch+json', ...headers },
      payload: JSON.stringify({ title: 'Version two' }),
    })
  expect((await rename({})).statusCode).toBe(428)
  expect((await rename({ 'if-match': '*' })).statusCode).toBe(400)
  const read = await house.app.inject({ url: `/api/v1/notes/${id}`, headers: asAnn })
  expect((await rename({ 'if-match': read.headers.etag })).json()).toMatchObject({
    version: 2,
    title: 'Version two',
  })
  const late = await rename({ 'if-match': '"1"' })
  expect([late.statusCode, late.json().code]).toEqual([412, 'acts.version-changed'])
})

test('a collection tells its own address, its neighbours and the address of each item', async () => {
  for (const title of ['Page a', 'Page b', 'Page c']) await write(title)
  const ask = async (query: string) =>
    (await house.app.inject({ url: `/api/v1/notes?q=Page&${query}`, headers: asAnn })).json()
  const second = await ask('page=2&pageSize=1&sort=title')
  const link = (page: number) =>
    `http://127.0.0.1:8080/api/v1/notes?q=Page&page=${page}&pageSize=1&sort=title`
  expect(second).toMatchObject({
    total: 3,
    self: link(2),
    first: link(1),
    prev: link(1),
    next: link(3),
    last: link(3),
  })
  expect(second.items).toMatchObject([
    { title: 'Page b', href: `http://127.0.0.1:8080/api/v1/notes/${second.items[0].id}` },
  ])
  const last = await ask('page=3&pageSize=1')
  expect(last.next).toBeUndefined()
  const none = await ask('page=1&starred=true')
  expect(none).toMatchObject({ items: [], total: 0 })
})

test.each([
  'page=0',
  'page=1&page=2',
  'page=abc',
  'pageSize=100000',
  'starred=yes',
  'sort=stars',
  'colour=red',
  'format=pdf',
])('the question ?%s is refused', async (query) => {
  const answer = await house.app.inject({ url: `/api/v1/notes?${query}`, headers: asAnn })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().issues[0]).toMatchObject({ in: 'query', detail: expect.stringMatching(/\S/) })
})

test('another format of the same answer is a file, in the language of the reader', async () => {
  const answer = await house.app.inject({ url: '/api/v1/notes?format=csv&q=Page', headers: asBob })
  expect(answer.body).toBe('Title (nl)')
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="notes.csv"')
})

test('what may not stand in an address is asked by POST', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/notes/query',
    payload: { secret: 'sesame' },
  })
  expect(answer.json()).toEqual({ found: true })
})

test('an address says which methods it knows', async () => {
  const put = await house.app.inject({ method: 'PUT', url: '/api/v1/notes', headers: asAnn })
  expect([put.statusCode, put.headers.allow]).toEqual([405, 'GET, POST, HEAD, OPTIONS'])
  const options = await house.app.inject({ method: 'OPTIONS', url: '/api/v1/notes/x' })
  expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, PATCH, HEAD, OPTIONS'])
  const head = await house.app.inject({ method: 'HEAD', url: '/api/v1/notes', headers: asAnn })
  expect([head.statusCode, head.body]).toEqual([200, ''])
  const unknown = await house.app.inject({ url: '/api/v1/nothing', headers: { accept: 'text/html' } })
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'http.unknown-address'])
})

test('a line of the log tells the operation and never the question', async () => {
  await house.app.inject({ url: '/api/v1/notes?q=a-private-word', headers: asAnn })
  const line = house.logs.lines.findLast(({ msg }) => msg === 'answered')
  expect(line).toMatchObject({ operation: 'listNotes', status: 200, method: 'GET' })
  expect(JSON.stringify(house.logs.lines)).not.toMatch(/a-private-word|token-ann/)
})
