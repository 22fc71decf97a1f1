import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'

let root = ''
afterEach(() => rmSync(root, { recursive: true, force: true }))

interface Entry {
  version?: string
  integrity?: string
  link?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
}

/** A checkout with what the lock wants and what npm wrote down as installed. */
function aCheckout(locked: Record<string, Entry>, installed: Record<string, Entry>): string {
  root = mkdtempSync(path.join(tmpdir(), 'beffroi-tree-'))
  mkdirSync(path.join(root, 'node_modules'))
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }))
  const record = path.join(root, 'node_modules', '.package-lock.json')
  writeFileSync(record, JSON.stringify({ packages: installed }))
  return root
}

/** The file is plain JavaScript for an older Node, so it is asked from outside. */
function differences(checkout: string): string[] {
  const file = JSON.stringify(path.join(import.meta.dirname, 'installed-tree.mjs'))
  const program = `import { differencesFromLock } from ${file}; console.log(JSON.stringify(differencesFromLock(process.argv[1])))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program, checkout], { encoding: 'utf8' }),
  )
}

const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }

test('what is installed already is not installed again', () => {
  expect(differences(aCheckout(zod, zod))).toEqual([])
})

test('another version, another content, a missing and a needless package are differences', () => {
  expect(differences(aCheckout(zod, {}))).toEqual(['node_modules/zod'])
  expect(differences(aCheckout({}, zod))).toEqual(['node_modules/zod'])
  const other = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } }
  expect(differences(aCheckout(zod, other))).toEqual(['node_modules/zod'])
})

test('a package for another machine may be absent, the one for this machine may not', () => {
  const elsewhere = { version: '1.0.0', optional: true, os: ['sunos'], cpu: ['s390x'] }
  const here = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }
  expect(differences(aCheckout({ 'node_modules/x': elsewhere }, {}))).toEqual([])
  expect(differences(aCheckout({ 'node_modules/x': here }, {}))).toEqual(['node_modules/x'])
})

test('a workspace is there when its link is', () => {
  const checkout = aCheckout({ 'node_modules/audit': { link: true } }, {})
  expect(differences(checkout)).toEqual(['node_modules/audit'])
  mkdirSync(path.join(checkout, 'audit'))
  symlinkSync('../audit', path.join(checkout, 'node_modules/audit'))
  expect(differences(checkout)).toEqual([])
})

test('a checkout without node_modules wants everything', () => {
  const checkout = aCheckout(zod, zod)
  rmSync(path.join(checkout, 'node_modules'), { recursive: true })
  expect(differences(checkout)).toEqual(['node_modules'])
})
