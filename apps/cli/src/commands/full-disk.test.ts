import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aReport, type Client, marie, reported, signedIn } from '../../test/client.ts'
import { type Serving, serveBeffroi } from '../../test/run-beffroi.ts'

const megabyte = 1024 * 1024

/** A small disk of our own; undefined where this user may not mount one. */
function smallDisk(): { readonly folder: string; remove(): void } | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    remove: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Takes what is left, to the last byte. */
function fill(file: string): void {
  const open = openSync(file, 'w')
  let size = megabyte
  while (size >= 1) {
    try {
      if (writeSync(open, Buffer.alloc(size)) < size) size = Math.floor(size / 2)
    } catch {
      size = Math.floor(size / 2)
    }
  }
  closeSync(open)
}

// About the embedded database: once a run. Skipped where no disk of our own can be made.
const disk = process.env.BEFFROI_TEST_POSTGRES ? undefined : smallDisk()

describe.skipIf(!disk)('a disk that is full', () => {
  let serving: Serving
  let client: Client
  const folder = join(disk?.folder ?? '', 'data')
  const filler = join(disk?.folder ?? '', 'filler')

  beforeAll(async () => {
    mkdirSync(folder)
    serving = await serveBeffroi(folder, { BEFFROI_DEMO: 'on' })
    client = await signedIn(serving.url, ...marie)
  }, 120_000)

  afterAll(async () => {
    await serving?.kill()
    disk?.remove()
  })

  test('is said in words, loses nothing that was acknowledged, and works again when there is room', async () => {
    const acknowledged: string[] = []
    const refused: { status: number; body: unknown }[] = []
    const report = async (what: string, key: string) => {
      const answer = await client.request('POST', '/incidents/notifications', aReport(what), key)
      if (answer.status === 201) acknowledged.push(what)
      else refused.push(answer)
      return answer.status
    }
    await report('before it was full', 'disk-before')
    fill(filler)
    const large = 'x'.repeat(3500)
    for (let number = 0; number < 400 && refused.length < 3; number += 1) {
      await report(`${number} ${large}`, `disk-number-${number}`)
    }
    expect(refused.length).toBeGreaterThan(0)
    for (const { status, body } of refused) {
      expect([503, 507], JSON.stringify(body)).toContain(status)
      expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
      expect(JSON.stringify(body)).not.toMatch(/ENOSPC|\.ts:|at \w+ \(/)
    }
    expect((await fetch(`${serving.url}/health/live`)).status).toBe(200)

    rmSync(filler)
    await expect.poll(() => report('after there was room', 'disk-after'), { timeout: 15_000 }).toBe(201)
    expectAll(await reported(client), acknowledged)

    await serving.kill()
    serving = await serveBeffroi(folder)
    expectAll(await reported(await signedIn(serving.url, ...marie)), acknowledged)
  }, 240_000)
})

function expectAll(kept: readonly string[], acknowledged: readonly string[]): void {
  for (const what of acknowledged) {
    const times = kept.filter((one) => one === what).length
    expect(times, what.slice(0, 40)).toBe(1)
  }
}
