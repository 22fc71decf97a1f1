import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '@beffroi/errors'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beffroi-files-'))
  store = await openFileStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = Buffer.from('le rapport de la commune')
const hash = createHash('sha256').update(bytes).digest('hex')
const limitBytes = 1_000_000

const drafts = () => readdirSync(join(folder, 'incoming')).filter((name) => name !== '.now')
const child = (name: string) => fileURLToPath(new URL(`../test/${name}`, import.meta.url))

async function read(name: string): Promise<Buffer> {
  const opened = await store.open(name)
  if (isRefusal(opened)) throw new Error(opened.code)
  return buffer(opened.stream)
}

async function listed(): Promise<unknown[]> {
  const files: unknown[] = []
  for await (const file of store.list()) files.push(file)
  return files
}

test('a file is stored under the hash of its content and comes back whole', async () => {
  expect(await store.put(Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]), { limitBytes })).toEqual({
    hash,
    size: bytes.length,
  })
  expect(await read(hash)).toEqual(bytes)
  expect(await store.has(hash)).toBe(true)
  expect(await store.open(hash)).toMatchObject({ size: bytes.length })
})

test('the same content stored twice is one file', async () => {
  await store.put([bytes], { limitBytes })
  await store.put([bytes], { limitBytes })
  expect(await listed()).toEqual([{ hash, size: bytes.length }])
})

test('an empty file is a file', async () => {
  const stored = await store.put([], { limitBytes })
  expect(stored).toMatchObject({ size: 0 })
  expect(await listed()).toHaveLength(1)
})

test('a file is stored while twenty others are', async () => {
  const contents = Array.from({ length: 20 }, (_, index) => Buffer.from(`file ${index % 10}`))
  await Promise.all(contents.map((content) => store.put([content], { limitBytes })))
  expect(await listed()).toHaveLength(10)
  expect(drafts()).toEqual([])
})

test('a file over the limit is refused and leaves nothing behind', async () => {
  expect(await store.put([bytes], { limitBytes: bytes.length - 1 })).toMatchObject({
    code: 'files.too-large',
  })
  expect(await store.put([bytes], { limitBytes: bytes.length })).toMatchObject({ hash })
  expect(drafts()).toEqual([])
})

test('a sender that breaks off leaves nothing behind', async () => {
  async function* broken() {
    yield bytes
    throw new Error('the line broke')
  }
  await expect(store.put(broken(), { limitBytes })).rejects.toThrow('the line broke')
  expect(drafts()).toEqual([])
  expect(await listed()).toEqual([])
})

test.each([
  '../../../etc/passwd',
  `../${hash}`,
  hash.toUpperCase(),
  `${hash}\0`,
  `${hash}/..`,
  `${hash}\n`,
  'incoming',
  '',
  '0'.repeat(64),
])('%j is the name of no file', async (name) => {
  await store.put([bytes], { limitBytes })
  expect(await store.open(name)).toMatchObject({ code: 'files.unknown-file', kind: 'missing' })
  expect(await store.has(name)).toBe(false)
  expect(await store.remove(name)).toBe(false)
  expect(await store.verify(name)).toBe(false)
  expect(await listed()).toHaveLength(1)
})

test('a removed file is gone, and removing it again is no error', async () => {
  await store.put([bytes], { limitBytes })
  expect(await store.remove(hash)).toBe(true)
  expect(await store.remove(hash)).toBe(false)
  expect(await store.has(hash)).toBe(false)
})

const place = () => join(folder, hash.slice(0, 2), hash)

test('one changed bit is noticed by the reader, and storing the file again repairs it', async () => {
  await store.put([bytes], { limitBytes })
  const damaged = Buffer.from(bytes)
  damaged[3] = (damaged[3] ?? 0) ^ 1
  writeFileSync(place(), damaged)
  await expect(read(hash)).rejects.toThrow(/damaged/)
  expect(await store.verify(hash)).toBe(false)
  await store.put([bytes], { limitBytes })
  expect(await store.verify(hash)).toBe(true)
  expect(await read(hash)).toEqual(bytes)
})

test('a shortened and a lengthened file are noticed', async () => {
  await store.put([bytes], { limitBytes })
  appendFileSync(place(), 'x')
  expect(await store.verify(hash)).toBe(false)
  writeFileSync(place(), '')
  expect(await store.verify(hash)).toBe(false)
})

test.skipIf(process.platform === 'win32')('files and folders are for this account only', async () => {
  await store.put([bytes], { limitBytes })
  expect(statSync(place()).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'incoming')).mode & 0o077).toBe(0)
})

test('the list passes over what is not a file of ours', async () => {
  mkdirSync(join(folder, 'ab'))
  writeFileSync(join(folder, 'ab', 'notes.txt'), '')
  expect(await listed()).toEqual([])
})

test('a process killed while writing leaves no file by half, and keeps the whole ones', async () => {
  const writer = spawn(process.execPath, [child('put-until-killed.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => writer.on('exit', resolve))
  const answer = await new Promise((resolve) => writer.stdout.once('data', resolve))
  await until(() => drafts().some((name) => statSync(join(folder, 'incoming', name)).size > 200_000))
  writer.kill('SIGKILL')
  await gone
  const { hash: whole } = JSON.parse(String(answer))
  store = await openFileStore(folder)
  expect(await listed()).toEqual([{ hash: whole, size: 5 }])
  expect(await store.verify(whole)).toBe(true)

  const [draft = ''] = drafts()
  expect(drafts()).toHaveLength(1)
  utimesSync(join(folder, 'incoming', draft), new Date(0), new Date(0))
  await openFileStore(folder)
  expect(drafts()).toEqual([])
})

async function until(condition: () => boolean) {
  const end = performance.now() + 10_000
  while (!condition()) {
    if (performance.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const run = (command: string, args: string[]) =>
  new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(command, args, (error, stdout) => resolve({ failed: error !== null, output: stdout }))
  })

const shellStore = `"${process.execPath}" "${child('put-on-small-disk.ts')}"`

test.skipIf(process.platform === 'win32')(
  'a file larger than the system lets us write is refused, none is kept',
  async () => {
    const { output } = await run('sh', ['-c', `ulimit -f 1024; ${shellStore} "${folder}"`])
    const [big, small] = JSON.parse(output)
    expect(big).toMatchObject({ code: 'files.disk-full', kind: 'unavailable' })
    expect(small).toMatchObject({ size: 5 })
    expect(drafts()).toEqual([])
    expect(await listed()).toHaveLength(1)
  },
)

const inOwnMounts = ['-Urm', 'sh', '-c']
const maySmallDisk = !(await run('unshare', [...inOwnMounts, `mount -t tmpfs -o size=1m none "${tmpdir()}"`]))
  .failed

test.skipIf(!maySmallDisk)(
  'a full disk refuses the file, keeps none by half and takes the next that fits',
  async () => {
    const script = `mount -t tmpfs -o size=1m none "${folder}" && ${shellStore} "${folder}" && ls "${folder}/incoming"`
    const { output } = await run('unshare', [...inOwnMounts, script])
    const [big, small] = JSON.parse(output)
    expect(big).toMatchObject({ code: 'files.disk-full', kind: 'unavailable' })
    expect(small).toMatchObject({ size: 5 })
  },
)
