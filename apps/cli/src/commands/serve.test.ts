import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReport, marie, nadia, reported, signedIn } from '../../test/client.ts'
import { aDataFolder, type Place, runBeffroi, type Serving, serveBeffroi } from '../../test/run-beffroi.ts'

let place: Place
let serving: Serving

beforeAll(async () => {
  place = aDataFolder()
  serving = await serveBeffroi(place.folder)
}, 120_000)

afterAll(async () => {
  await serving.kill()
  place.remove()
})

test('a second server on the same data folder is refused, and says who holds it', async () => {
  const second = await runBeffroi(['serve'], { ...serving.env, PORT: '0' })
  expect(second.code).toBe(5)
  expect(second.err).toContain(place.folder)
  expect((await fetch(`${serving.url}/health`)).status).toBe(200)
})

test('a command that needs the database is run by the server that holds it', async () => {
  const exported = await runBeffroi(['directory', 'export', '--format', 'json'], serving.env)
  expect(exported.code).toBe(0)
  expect(JSON.parse(exported.out).items.length).toBeGreaterThan(100)
})

test('a taken port is said with its mend', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const elsewhere = aDataFolder()
  try {
    const refused = await runBeffroi(['serve'], { PORT: String(port), BEFFROI_DATA: elsewhere.folder })
    expect(refused.code).toBe(5)
    expect(refused.err).toContain(`PORT=`)
  } finally {
    other.close()
    elsewhere.remove()
  }
}, 120_000)

test('an unknown setting stops the start before anything is opened', async () => {
  const folder = join(tmpdir(), 'beffroi-never-made')
  const refused = await runBeffroi(['serve'], { BEFFROI_DATA: folder, BEFFROI_DATTA: 'x' })
  expect(refused.code).toBe(3)
  expect(refused.err).toContain('BEFFROI_DATA')
  expect(existsSync(folder)).toBe(false)
})

test('a signal ends the server cleanly, and the next start has everything', async () => {
  const client = await signedIn(serving.url, ...marie)
  expect((await client.request('POST', '/incidents/notifications', aReport('before the stop'))).status).toBe(
    201,
  )
  const stopped = await serving.stop()
  expect(stopped.code).toBe(0)
  serving = await serveBeffroi(place.folder)
  expect(await reported(await signedIn(serving.url, ...marie))).toContain('before the stop')
}, 120_000)

test('a kill loses nothing that was acknowledged and doubles nothing that is sent again', async () => {
  const acknowledged = new Set<string>()
  const sent = new Map<string, string>()
  for (let round = 0; round < 2; round++) {
    const client = await signedIn(serving.url, ...marie)
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let number = 0; ; number++) {
        const what = `report ${round}-${writer}-${number}`
        const key = `kill-${round}-${writer}-${number}`
        sent.set(key, what)
        const answer = await client
          .request('POST', '/incidents/notifications', aReport(what), key)
          .catch(() => undefined)
        if (answer?.status !== 201) return
        acknowledged.add(what)
      }
    })
    // In the middle of the work, on a fast machine and on a slow one.
    const before = acknowledged.size
    await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(before + 15)
    await serving.kill()
    await Promise.all(writers)
    serving = await serveBeffroi(place.folder)
    // Whoever got no answer sends the same intent again.
    const again = await signedIn(serving.url, ...marie)
    for (const [key, what] of [...sent].filter(([, one]) => !acknowledged.has(one))) {
      expect((await again.request('POST', '/incidents/notifications', aReport(what), key)).status).toBe(201)
      acknowledged.add(what)
    }
  }
  const kept = await reported(await signedIn(serving.url, ...marie))
  expect(acknowledged.size).toBeGreaterThan(20)
  for (const what of acknowledged)
    expect(
      kept.filter((one) => one === what),
      what,
    ).toHaveLength(1)
}, 180_000)

test('a backup made while the server works is restored into another folder, readable by the same people', async () => {
  const aside = mkdtempSync(join(tmpdir(), 'beffroi-backup-'))
  const [key, file, target] = [join(aside, 'key'), join(aside, 'house.age'), join(aside, 'restored')]
  try {
    expect((await runBeffroi(['backup', 'key', key])).code).toBe(0)
    const created = await runBeffroi(['backup', 'create', file, '--key-file', key, '--json'], serving.env)
    expect(created.err).toBe('')
    expect(created.code).toBe(0)
    expect((await runBeffroi(['backup', 'verify', file, '--key-file', key])).code).toBe(0)
    const restored = await runBeffroi(['backup', 'restore', file, '--into', target, '--key-file', key])
    expect(restored.err).toBe('')
    expect(restored.code).toBe(0)
    copyFileSync(join(place.folder, 'master.key'), join(target, 'master.key'))
    const other = await serveBeffroi(target)
    try {
      const before = await reported(await signedIn(serving.url, ...nadia))
      expect((await reported(await signedIn(other.url, ...nadia))).sort()).toEqual(before.sort())
    } finally {
      await other.kill()
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}, 180_000)
