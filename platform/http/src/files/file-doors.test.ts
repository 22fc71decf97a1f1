import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type FileStore, openFileStore } from '@beffroi/files'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openapiDocument } from '../openapi/document.ts'
import { fuzzOperations } from '../testing/fuzz-operations.ts'
import { doors, limitBytes, note, path, pinned } from '../testing/picture-doors.ts'
import { asAnn, asBob, openTestApp, type TestApp } from '../testing/test-app.ts'

let house: TestApp
let folder: string
let files: FileStore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beffroi-doors-'))
  files = await openFileStore(folder)
  house = await openTestApp({ doors, files })
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  pinned.length = 0
  for (const kept of await stored()) await files.remove(kept)
})

const url = `/api/v1/notes/${note}/picture`
const png = {
  'content-type': 'image/png',
  'content-disposition': "attachment; filename*=UTF-8''%C3%A9cran.png",
}
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])
const hash = createHash('sha256').update(bytes).digest('hex')

const send = (headers: Record<string, string> = {}, payload: Buffer | Readable | string = bytes) =>
  house.app.inject({ method: 'POST', url, headers: { ...asAnn, ...png, ...headers }, payload })

const keep = (headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'GET', url, headers: { ...asAnn, ...headers } })

const stored = async () => {
  const hashes: string[] = []
  for await (const file of files.list()) hashes.push(file.hash)
  return hashes
}

test('what is sent stands in the store, and the act knows its hash, name and size', async () => {
  const answer = await send()
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ name: 'écran.png', size: bytes.length })
  expect(pinned).toEqual([{ hash, name: 'écran.png', mediaType: 'image/png', size: bytes.length }])
  expect(await stored()).toEqual([hash])
})

test('it comes back as the same bytes, to be kept and never shown', async () => {
  await send()
  const answer = await keep()
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload).toEqual(bytes)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="ecran.png"; filename*=UTF-8''%C3%A9cran.png`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'content-length': String(bytes.length),
    'cache-control': 'no-store',
    etag: `"${hash}"`,
    'cross-origin-resource-policy': 'same-origin',
  })
  expect((await keep({ 'if-none-match': `"${hash}"` })).statusCode).toBe(304)
})

test('a page that calls itself a picture is given out like every other file', async () => {
  await send({}, '<script>alert(1)</script>')
  expect((await keep()).headers['content-type']).toBe('application/octet-stream')
})

test.each([
  ['a page', 'text/html'],
  ['a drawing that can run', 'image/svg+xml'],
  ['a program', 'application/x-msdownload'],
  ['JSON', 'application/json'],
  ['no type', ''],
  ['what is no type', 'image png'],
])('%s is not taken', async (_, type) => {
  const answer = await send({ 'content-type': type })
  expect(answer.statusCode).toBe(415)
  expect(await stored()).toEqual([])
})

test('a type is compared without its parameters and its case', async () => {
  expect((await send({ 'content-type': 'Image/PNG; charset=binary' })).statusCode).toBe(200)
})

test('an empty file is refused', async () => {
  expect((await send({}, '')).json()).toMatchObject({ code: 'http.file-empty', status: 400 })
  expect(pinned).toEqual([])
})

test('a file without a name is refused, and told where the name stands', async () => {
  const answer = await send({ 'content-disposition': 'attachment' })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().issues).toMatchObject([{ in: 'header', name: 'Content-Disposition' }])
})

test('a query has no place in an upload', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: `${url}?hash=${hash}`,
    headers: { ...asAnn, ...png },
    payload: bytes,
  })
  expect(answer.json().issues).toMatchObject([{ in: 'query', name: 'hash' }])
})

test('a file too large for its door is refused before and while it is read, and not kept', async () => {
  const told = await send({}, Buffer.alloc(limitBytes + 1))
  expect(told.statusCode).toBe(413)
  expect(told.json().type).toBe('urn:problem-type:belgif:payloadTooLarge')
  const untold = await send({}, Readable.from([Buffer.alloc(limitBytes), Buffer.alloc(1)]))
  expect(untold.statusCode).toBe(413)
  expect(await stored()).toEqual([])
  expect((await send({}, Buffer.alloc(limitBytes))).statusCode).toBe(200)
})

test('who is not signed in, or is not admitted, is refused before a byte is read', async () => {
  const nobody = await house.app.inject({ method: 'POST', url, headers: png, payload: bytes })
  expect(nobody.statusCode).toBe(401)
  expect((await send(asBob)).json()).toMatchObject({ code: 'notes.note-missing' })
  const other = url.replace(note, note.replace(/ee$/, 'ef'))
  const absent = await house.app.inject({
    method: 'POST',
    url: other,
    headers: { ...asAnn, ...png },
    payload: bytes,
  })
  expect(absent.json()).toMatchObject({ code: 'notes.note-missing' })
  expect(await stored()).toEqual([])
})

test('a page of another site sends nothing', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: 'beffroi=token-ann',
      origin: 'https://evil.example',
      'x-beffroi-request': '1',
      ...png,
    },
    payload: bytes,
  })
  expect(answer.json()).toMatchObject({ code: 'http.not-from-our-pages' })
})

test('an act that refuses leaves its refusal, and the file to the sweep', async () => {
  const answer = await send({ 'content-disposition': 'attachment; filename=taken.png' })
  expect(answer.statusCode).toBe(409)
  expect(await stored()).toEqual([hash])
})

test('the same intent sent twice is done once', async () => {
  const key = { 'idempotency-key': 'one-intent-1' }
  const first = await send(key)
  expect((await send(key)).json()).toEqual(first.json())
  expect((await send(key, 'other bytes')).json()).toMatchObject({ code: 'acts.idempotency-key-reused' })
})

test('a file that is damaged on the disk is not given out whole, and the log says so', async () => {
  await send()
  writeFileSync(join(folder, hash.slice(0, 2), hash), 'other!!!')
  await expect(keep()).rejects.toThrow()
  expect(JSON.stringify(house.logs.lines)).toContain('could not be given whole')
})

test('a file that is gone from the disk is missing, and the log says so', async () => {
  await send()
  rmSync(join(folder, hash.slice(0, 2), hash))
  expect((await keep()).statusCode).toBe(404)
  expect(JSON.stringify(house.logs.lines)).toContain('not in the store')
})

test('on a real line, a sender of too much hears why, and one that breaks off leaves nothing', async () => {
  const address = new URL(await house.app.listen({ port: 0, host: '127.0.0.1' }))
  const head = [
    `POST ${url} HTTP/1.1`,
    'Host: x',
    'Authorization: Bearer token-ann',
    'Content-Type: image/png',
    'Content-Disposition: attachment; filename=a.png',
  ].join('\r\n')
  const said = (text: string, end = false) =>
    new Promise<string>((resolve) => {
      let heard = ''
      const socket = connect(Number(address.port), address.hostname, () => {
        socket.write(text)
        if (end) setTimeout(() => socket.destroy(), 100)
      })
      socket.setEncoding('utf8').on('data', (part) => {
        heard += part
      })
      socket.on('error', () => undefined).on('close', () => resolve(heard))
    })
  expect(await said(`${head}\r\nContent-Length: 104857600\r\n\r\nabc`)).toMatch(/^HTTP\/1.1 413 /)
  const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`
  expect(await said(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}`)).toMatch(
    /^HTTP\/1.1 413 /,
  )
  await said(`${head}\r\nContent-Length: 1000\r\n\r\nabc`, true)
  await expect.poll(() => readdirSync(join(folder, 'incoming')).filter((name) => name !== '.now')).toEqual([])
  expect(await stored()).toEqual([])
})

test('a slow line has time for a file that was admitted, and for nothing else', async () => {
  const slow = await openTestApp({
    doors,
    files,
    config: { publicUrl: 'http://127.0.0.1:8080', language: 'fr', bodyTime: 300 },
  })
  const address = new URL(await slow.app.listen({ port: 0, host: '127.0.0.1' }))
  const trickle = (token: string) =>
    new Promise<string>((resolve) => {
      let heard = ''
      const socket = connect(Number(address.port), address.hostname, () => {
        socket.write(
          `POST ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-Length: 6\r\n\r\nabc`,
        )
        setTimeout(() => socket.writable && socket.write('def'), 900)
      })
      socket.setEncoding('utf8').on('data', (part) => {
        heard += part
      })
      socket.on('error', () => undefined).on('close', () => resolve(heard))
    })
  const begun = performance.now()
  expect(await trickle('token-ann')).toMatch(/^HTTP\/1.1 200 /)
  expect(performance.now() - begun).toBeGreaterThan(800)
  expect(await trickle('token-bob')).toMatch(/^HTTP\/1.1 404 /)
  await slow.close()
})

test('the document tells of bytes both ways, and the doors survive whatever is sent', async () => {
  const document = openapiDocument({ doors, title: 'Notes', version: '1.0.0' })
  const { post, get } = document.paths[path] ?? {}
  expect(post?.requestBody?.content['image/png']).toEqual({ schema: { type: 'string', format: 'binary' } })
  expect(get?.responses['200']?.content).toEqual({
    'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
  })
  const report = await fuzzOperations(house.app, document, {
    runs: 300,
    seed: 3,
    session: async () => 'token-ann',
  })
  expect(report.findings).toEqual([])
})

test('a house without a store does not open doors for files', async () => {
  await expect(openTestApp({ doors })).rejects.toThrow(/no store/)
})
