import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DurableFolder, durableParameters } from './durable-folder.ts'

const real = fs.fsyncSync
let folder = ''
let synced: string[] = []

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'beffroi-durable-'))
  fs.fsyncSync = (open) => {
    synced.push(path.basename(fs.readlinkSync(`/proc/self/fd/${open}`)))
    real(open)
  }
})
afterEach(() => {
  fs.fsyncSync = real
  fs.rmSync(folder, { recursive: true, force: true })
})
const never = (reason: string): never => {
  throw new Error(reason)
}
const open = () => PGlite.create({ fs: new DurableFolder(folder, never), startParams: durableParameters })

describe('a durable folder', { timeout: 60_000 }, () => {
  test.skipIf(process.platform !== 'linux')(
    'every commit reaches the disk, and so does every checkpoint',
    async () => {
      const engine = await open()
      const settings = await engine.query(`
    select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method,
      current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`)
      expect(settings.rows).toEqual([{ fsync: 'on', method: 'fsync', commit: 'on', pages: 'on' }])

      await engine.exec('create table row (id int)')
      synced = []
      for (let id = 0; id < 20; id += 1) await engine.query('insert into row values ($1)', [id])
      expect(synced).toHaveLength(20)
      expect(synced.every((name) => /^[0-9A-F]{24}$/.test(name))).toBe(true)

      synced = []
      const { rows } = await engine.query<{ file: string }>(`select pg_relation_filepath('row') as file`)
      await engine.exec('checkpoint')
      expect(synced).toContain('pg_control')
      expect(synced).toContain(path.basename(rows[0]?.file ?? ''))
      await engine.close()
    },
  )

  test('a commit whose fsync fails is not acknowledged: the thread ends and says why', async () => {
    const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
    const code = `
    import fs from 'node:fs'
    const { PGlite } = await import(${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))})
    const { DurableFolder, durableParameters } = await import(${here('./durable-folder.ts')})
    const onPanic = (reason) => { fs.writeSync(1, reason); process.exit(71) }
    const files = new DurableFolder(${JSON.stringify(folder)}, onPanic)
    const engine = await PGlite.create({ fs: files, startParams: durableParameters })
    await engine.exec('create table row (id int); insert into row values (1)')
    fs.fsyncSync = () => { throw Object.assign(new Error('EIO'), { code: 'EIO' }) }
    await engine.query('insert into row values (2)')
    fs.writeSync(1, 'acknowledged')`
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(child.stdout).toMatch(/PANIC: +could not fsync file/)
    expect(child.stdout).not.toContain('acknowledged')
    expect(child.status).toBe(71)

    const again = await open()
    const { rows } = await again.query<{ id: number }>('select id from row')
    expect(rows).toContainEqual({ id: 1 })
    await again.close()
  })
})
