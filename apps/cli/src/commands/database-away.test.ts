import { type OwnPostgresServer, startOwnPostgres } from '@beffroi/database/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aReport, type Client, marie, reported, signedIn } from '../../test/client.ts'
import { aDataFolder, type Place, type Serving, serveBeffroi } from '../../test/run-beffroi.ts'

const alex = ['alex@exploitant.example', 'alex-exploitant-demo'] as const

// With its own server that it may end; once a run, among the tests on PostgreSQL.
const isHere = process.platform === 'linux' && process.arch === 'x64' && process.env.BEFFROI_TEST_POSTGRES

describe.skipIf(!isHere)('a database server that goes away and comes back', () => {
  let postgres: OwnPostgresServer
  let place: Place
  let serving: Serving

  beforeAll(async () => {
    postgres = await startOwnPostgres({ durable: true })
    place = aDataFolder()
    serving = await serveBeffroi(place.folder, { DATABASE_URL: postgres.url, BEFFROI_DEMO: 'on' })
  }, 120_000)

  afterAll(async () => {
    await serving?.kill()
    await postgres?.stop()
    place?.remove()
  })

  test('is said while it lasts, and costs nothing that was acknowledged, nor does anything twice', async () => {
    const client = await signedIn(serving.url, ...marie)
    const facts = await followLive(serving.url)
    const work = await reportAllTheTime(client, async (statuses) => {
      await passed(700)
      await postgres.down()
      await passed(500)
      const away = await fetch(`${serving.url}/api/v1/incidents/notifications`, {
        headers: { authorization: `Bearer ${facts.token}` },
      })
      expect(away.status).toBe(503)
      expect(away.headers.get('content-type')).toContain('application/problem+json')
      expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await fetch(`${serving.url}/health/live`)).status).toBe(200)
      expect((await fetch(`${serving.url}/health`)).status).toBe(503)
      await passed(1500)
      await postgres.up()
      const upAt = Date.now()
      await expect
        .poll(() => fetch(`${serving.url}/health`).then(({ status }) => status), { timeout: 10_000 })
        .toBe(200)
      const since = statuses.length
      await expect.poll(() => statuses.slice(since), { timeout: 10_000 }).toContain(201)
      expect(Date.now() - upAt).toBeLessThan(10_000)
    })
    expect(new Set(work.statuses)).toEqual(new Set([201, 503]))

    // Whoever got no answer, or a refusal, sends the same intent again.
    for (const [key, what] of work.unanswered) {
      expect((await client.request('POST', '/incidents/notifications', aReport(what), key)).status).toBe(201)
    }
    const kept = (await reported(client)).filter((what) => what.startsWith('away '))
    expect(kept.toSorted()).toEqual([...work.sent.values()].toSorted())

    // The live stream came back by itself, and each officer got one mail for each notification.
    // Whatever was told while nobody could listen was missed: the stream starts again, which tells pages to ask anew.
    await expect.poll(() => facts.openings(), { timeout: 15_000 }).toBeGreaterThan(1)
    const before = facts.seen.length
    await client.request('POST', '/incidents/notifications', aReport('away the last'))
    await expect.poll(() => facts.seen.length, { timeout: 15_000 }).toBeGreaterThan(before)
    expect(new Set(facts.seen).size).toBe(facts.seen.length)
    const operator = await signedIn(serving.url, ...alex)
    await expect
      // A job that was under way when the server went is taken up again when its heartbeat has been missing a while.
      .poll(async () => mailsOf(operator), { timeout: 150_000, interval: 500 })
      .toHaveLength((kept.length + 1 + 3) * 2)
    const mails = await mailsOf(operator)
    expect(new Set(mails).size).toBe(mails.length)
    facts.stop()
  }, 300_000)
})

const passed = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

interface Work {
  readonly statuses: readonly number[]
  readonly sent: ReadonlyMap<string, string>
  readonly unanswered: ReadonlyMap<string, string>
}

async function reportAllTheTime(
  client: Client,
  during: (statuses: readonly number[]) => Promise<void>,
): Promise<Work> {
  const statuses: number[] = []
  const sent = new Map<string, string>()
  const unanswered = new Map<string, string>()
  let isOver = false
  const writers = [0, 1, 2].map(async (writer) => {
    for (let number = 0; !isOver; number += 1) {
      const [key, what] = [`away-intent-${writer}-${number}`, `away ${writer} ${number}`]
      sent.set(key, what)
      unanswered.set(key, what)
      const { status } = await client.request('POST', '/incidents/notifications', aReport(what), key)
      statuses.push(status)
      if (status === 201) unanswered.delete(key)
      await passed(60)
    }
  })
  try {
    await during(statuses)
  } finally {
    isOver = true
    await Promise.all(writers)
  }
  return { statuses, sent, unanswered }
}

/** As a browser does: whenever the stream ends, it is opened again. */
async function followLive(url: string) {
  const answer = await fetch(`${url}/api/v1/access/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: marie[0], password: marie[1] }),
  })
  const token = /beffroi=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const leave = new AbortController()
  const seen: string[] = []
  let openings = 0
  const follow = async () => {
    while (!leave.signal.aborted) {
      const headers = { authorization: `Bearer ${token}` }
      const stream = await fetch(`${url}/api/v1/live`, { headers, signal: leave.signal }).catch(
        () => undefined,
      )
      if (stream?.ok && stream.body) {
        openings += 1
        const lines = stream.body.pipeThrough(new TextDecoderStream())
        await (async () => {
          for await (const text of lines)
            seen.push(...text.split('\n').filter((line) => line.startsWith('id: ')))
        })().catch(() => undefined)
      }
      await passed(500)
    }
  }
  void follow()
  return { token, seen, openings: () => openings, stop: () => leave.abort() }
}

/** The mails that tell an officer of a new notification: who, and which. */
async function mailsOf(operator: Client): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; ; page += 1) {
    const { body } = await operator.request('GET', `/mail/outgoing?page=${page}&pageSize=200`)
    const { items, next } = body as { items: { to: string; subject: string }[]; next?: string }
    found.push(...items.map(({ to, subject }) => `${to} ${subject}`))
    if (!next) return found.filter((mail) => /csirt\.example (Nouveau signalement|Nieuwe melding)/.test(mail))
  }
}
