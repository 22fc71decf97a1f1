import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tidy } from './housekeeping.ts'
import { type EmbeddedEngine, openEmbedded } from './open-embedded.ts'

describe('housekeeping of the embedded database', { timeout: 60_000 }, () => {
  let folder = ''
  let engine: EmbeddedEngine
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'beffroi-house-'))
    engine = await openEmbedded({ folder, statementTimeout: 30_000 })
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const checkpointAt = async () =>
    (await engine.pool.query<{ redo_lsn: string }>('select redo_lsn from pg_control_checkpoint()')).rows[0]
      ?.redo_lsn

  test('a checkpoint is made when one is due and something was written, and not before', async () => {
    const before = await checkpointAt()
    expect(await tidy(engine.pool, false)).toBe(false)
    expect(await checkpointAt()).toBe(before)
    expect(await tidy(engine.pool, true)).toBe(true)
    expect(await checkpointAt()).not.toBe(before)
  })

  test('a log that has grown long is cut by a checkpoint at once', async () => {
    await engine.pool.query(
      `create table bulk as select g, repeat('x', 900) from generate_series(1, 50000) g`,
    )
    const before = await checkpointAt()
    expect(await tidy(engine.pool, false)).toBe(true)
    expect(await checkpointAt()).not.toBe(before)
  })

  test('dead rows are removed, so that a busy small table stays small', async () => {
    await engine.pool.query(
      'create table "Busy one" (id int); insert into "Busy one" select generate_series(1, 20)',
    )
    const size = async () => {
      const { rows } = await engine.pool.query<{ size: number }>(
        `select pg_relation_size('"Busy one"') as size`,
      )
      return rows[0]?.size ?? 0
    }
    for (let round = 0; round < 60; round += 1) {
      await engine.pool.query('update "Busy one" set id = id + 1')
      if (round % 10 === 9) await tidy(engine.pool, false)
    }
    // Sixty updates of twenty rows would fill six pages.
    expect(await size()).toBeLessThanOrEqual(3 * 8192)
  })
})
