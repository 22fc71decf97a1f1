import type pg from 'pg'

const EVERY = 30_000
const LOG_BYTES = 32 * 1024 * 1024
const LONGEST_WITHOUT_CHECKPOINT = 5 * 60_000

/**
 * The embedded PostgreSQL runs without its background processes: nobody else makes a checkpoint (the log would grow
 * until the disk is full) or removes dead rows (the job queue would grow for ever).
 */
export function keepHouse(
  pool: pg.Pool,
  withoutHurry: <T>(work: () => Promise<T>) => Promise<T>,
): { stop(): void } {
  let checkpointAt = performance.now()
  const timer = setInterval(() => {
    const due = performance.now() - checkpointAt > LONGEST_WITHOUT_CHECKPOINT
    withoutHurry(() => tidy(pool, due)).then(
      (checkpointed) => {
        if (checkpointed) checkpointAt = performance.now()
      },
      () => {}, // A closed or restarting database is tidied next time.
    )
  }, EVERY)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** True when a checkpoint was made. */
export async function tidy(pool: pg.Pool, due: boolean): Promise<boolean> {
  for (const { name } of (await pool.query<{ name: string }>(BLOATED)).rows) {
    // One at a time, so that whoever waits comes in between.
    await pool.query(`vacuum (analyze) ${name}`)
  }
  const [log] = (await pool.query<{ bytes: string }>(LOG_SINCE_CHECKPOINT)).rows
  const bytes = Number(log?.bytes ?? 0)
  if (bytes < LOG_BYTES && !(due && bytes > 0)) return false
  await pool.query('checkpoint')
  return true
}

const LOG_SINCE_CHECKPOINT =
  'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) as bytes from pg_control_checkpoint()'

// The thresholds of autovacuum.
const BLOATED = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup
`
