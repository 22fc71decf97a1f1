import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { hasOwnPostgres } from './on-both-databases.ts'
import { startOwnPostgres } from './start-postgres.ts'

const folderOf = (url: string) => new URL(url).searchParams.get('host') ?? ''

describe.skipIf(!hasOwnPostgres)('a PostgreSQL server for tests', { timeout: 60_000 }, () => {
  test('answers, and leaves nothing behind when it is stopped', async () => {
    const server = await startOwnPostgres()
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    const { rows } = await client.query(`select current_setting('data_directory') as folder`)
    expect(rows).toEqual([{ folder: `${folderOf(server.url)}/data` }])
    await client.end()
    await server.stop()
    expect(existsSync(folderOf(server.url))).toBe(false)
  })

  test('ends with the process that started it, even when that one is killed', async () => {
    const face = JSON.stringify(new URL('./start-postgres.ts', import.meta.url).href)
    const code = `
      const { startOwnPostgres } = await import(${face})
      process.stdout.write((await startOwnPostgres()).url)
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [url] = await once(parent.stdout, 'data')
    const folder = folderOf(String(url))
    expect(existsSync(`${folder}/data/postmaster.pid`)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => existsSync(folder), { timeout: 15_000 }).toBe(false)
  })
})
