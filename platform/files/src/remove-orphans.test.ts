import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beffroi-orphans-'))
  store = await openFileStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const yesterday = new Date('2026-11-20T12:00:00Z')
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function put(text: string, at?: Date): Promise<string> {
  await store.put([Buffer.from(text)], { limitBytes: 1_000 })
  const hash = hashOf(text)
  if (at) utimesSync(join(folder, hash.slice(0, 2), hash), at, at)
  return hash
}

const nobody = async () => new Set<string>()
const longAgo = new Date('2026-11-19T12:00:00Z')

test('what is old and named by no record goes; what is named, or young, stays', async () => {
  const orphan = await put('orphan', longAgo)
  const named = await put('named', longAgo)
  const young = await put('young', new Date('2026-11-20T12:00:01Z'))
  const asked: string[] = []
  const removed = await store.removeOrphans(yesterday, async (hashes) => {
    asked.push(...hashes)
    return new Set([named])
  })
  expect(removed).toBe(1)
  expect(asked.toSorted()).toEqual([named, orphan].toSorted())
  expect([await store.has(orphan), await store.has(named), await store.has(young)]).toEqual([
    false,
    true,
    true,
  ])
})

test('what is stored again while the sweep looks is not lost', async () => {
  const hash = await put('again', longAgo)
  const removed = await store.removeOrphans(yesterday, async () => {
    await put('again')
    return new Set()
  })
  expect(removed).toBe(0)
  expect(await store.verify(hash)).toBe(true)
  expect(readdirSync(join(folder, 'incoming'))).toEqual(['.now'])
})

test('what is removed meanwhile is no error, and a second sweep finds nothing', async () => {
  const hash = await put('gone', longAgo)
  const first = await store.removeOrphans(yesterday, async () => {
    await store.remove(hash)
    return new Set()
  })
  expect([first, await store.removeOrphans(yesterday, nobody)]).toEqual([0, 0])
})

test('who cannot say what is kept removes nothing', async () => {
  const hash = await put('unsure', longAgo)
  const away = async () => {
    throw new Error('the database is away')
  }
  await expect(store.removeOrphans(yesterday, away)).rejects.toThrow('away')
  expect(await store.has(hash)).toBe(true)
})
