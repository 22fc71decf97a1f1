import { createHash } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test/opened-app.ts'
import { fileOwners } from './modules.ts'
import { dataPlaces } from './places.ts'
import { sweepFiles } from './sweep-files.ts'

let opened: TestApp
beforeAll(async () => {
  opened = await openTestApp()
}, 120_000)
afterAll(() => opened.close())

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function asPerson(email: string) {
  const authorization = `Bearer ${await opened.signIn(email)}`
  return {
    get: (url: string) => opened.app.inject({ method: 'GET', url, headers: { authorization } }),
    post: (url: string, payload: string, headers: Record<string, string>) =>
      opened.app.inject({ method: 'POST', url, payload, headers: { authorization, ...headers } }),
  }
}

test('a file goes from the commune to the centre and nowhere else; what nobody names goes after a day', async () => {
  const marie = await asPerson('marie@clairval.example')
  const nadia = await asPerson('nadia@csirt.example')
  const luc = await asPerson('luc@rochefeuille.example')
  const report = {
    what: 'Un message demande une rançon',
    since: 'unknown',
    callback: { name: 'Marie', phone: '061 22 33 44' },
  }
  const json = { 'content-type': 'application/json' }
  const { id } = (await marie.post('/api/v1/incidents/notifications', JSON.stringify(report), json)).json()
  const attachments = `/api/v1/incidents/notifications/${id}/attachments`
  const headers = {
    'content-type': 'text/plain',
    'content-disposition': "attachment; filename*=UTF-8''ran%C3%A7on.txt",
  }
  const answer = await marie.post(attachments, 'Your files are encrypted.', headers)
  expect(answer.statusCode).toBe(201)
  const place = new URL(String(answer.headers.location)).pathname

  const kept = await nadia.get(place)
  expect([kept.statusCode, kept.body]).toEqual([200, 'Your files are encrypted.'])
  expect(kept.headers['content-disposition']).toContain("filename*=UTF-8''ran%C3%A7on.txt")
  expect((await luc.get(place)).statusCode).toBe(404)
  expect((await luc.post(attachments, 'x', headers)).statusCode).toBe(404)
  const seen = (await nadia.get(`/api/v1/incidents/notifications/${id}`)).json()
  expect(seen.attachments).toMatchObject([{ name: 'rançon.txt', size: 25 }])

  const { files, config, clock, database, log, runner } = opened.house
  const orphan = hashOf('orphan')
  await files.put([Buffer.from('orphan')], { limitBytes: 100 })
  const twoDaysAgo = new Date(clock.now().getTime() - 48 * 3_600_000)
  for (const hash of [orphan, hashOf('Your files are encrypted.')]) {
    utimesSync(join(dataPlaces(config.dataFolder).files, hash.slice(0, 2), hash), twoDaysAgo, twoDaysAgo)
  }
  await sweepFiles(files, fileOwners).run({ runner, database, clock, log })
  expect(await files.has(orphan)).toBe(false)
  expect((await nadia.get(place)).body).toBe('Your files are encrypted.')
})
