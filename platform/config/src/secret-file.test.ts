import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { deriveKey, openMasterKey, readSecretFile } from './secret-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const masterKeyOf = (file: string) => {
  const read = openMasterKey(file, { mayCreate: true })
  if ('problem' in read) throw new Error(read.problem.code)
  return read.masterKey
}

test('the master key is made once, readable by its owner only, and stays', () => {
  const file = join(folder, 'new', 'master.key')
  const key = masterKeyOf(file)
  expect(key).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(masterKeyOf(file)).toEqual(key)
})

test('a lost master key is never replaced in silence', () => {
  const file = join(folder, 'lost.key')
  expect(openMasterKey(file, { mayCreate: false })).toMatchObject({
    problem: { code: 'secret-file-missing' },
  })
  expect(() => statSync(file)).toThrow()
})

test('a file that is not a master key is refused and left as it is', () => {
  const file = join(folder, 'short.key')
  writeFileSync(file, 'c2hvcnQ=\n', { mode: 0o600 })
  expect(openMasterKey(file, { mayCreate: true })).toMatchObject({ problem: { code: 'not-a-master-key' } })
  expect(readFileSync(file, 'utf8')).toBe('c2hvcnQ=\n')
})

test('keys of two purposes differ, and the same purpose gives the same key', () => {
  const master = masterKeyOf(join(folder, 'purposes.key'))
  expect(deriveKey(master, 'sessions')).toEqual(deriveKey(master, 'sessions'))
  expect(deriveKey(master, 'sessions')).not.toEqual(deriveKey(master, 'second-factors'))
  expect(deriveKey(master, 'sessions')).not.toEqual(master)
  expect(deriveKey(master, 'short', 16)).toHaveLength(16)
})

test('a secret file gives its secret without the line end', () => {
  const file = join(folder, 'token')
  writeFileSync(file, 'abc\n', { mode: 0o600 })
  expect(readSecretFile('BEFFROI_METRICS_TOKEN_FILE', file)).toEqual({ secret: 'abc' })
})

test.skipIf(process.platform === 'win32')('a secret file that others can read is refused', () => {
  const file = join(folder, 'open')
  writeFileSync(file, 'abc')
  chmodSync(file, 0o644)
  expect(readSecretFile('X', file)).toMatchObject({ problem: { code: 'secret-file-open-to-others' } })
})

test('an empty secret file and a folder in its place are refused', () => {
  const file = join(folder, 'empty')
  writeFileSync(file, '\n', { mode: 0o600 })
  expect(readSecretFile('X', file)).toMatchObject({ problem: { code: 'secret-file-empty' } })
  const place = mkdtempSync(join(folder, 'place-'))
  expect(readSecretFile('X', place)).toMatchObject({ problem: { code: 'secret-file-unreadable' } })
})
