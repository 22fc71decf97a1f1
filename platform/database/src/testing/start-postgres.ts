import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { postgresBinaries } from './postgres-binaries.ts'

export interface PostgresServer {
  readonly url: string
  stop(): Promise<void>
}

export interface OwnPostgresServer extends PostgresServer {
  /** Ends the server at once, as a crash would. */
  down(): Promise<void>
  up(): Promise<void>
}

export interface PostgresSettings {
  /** Commits wait for the disk, as in production. Tests do without: nothing of theirs outlives a crash. */
  readonly durable?: boolean
}

/** A real PostgreSQL: the one of BEFFROI_TEST_POSTGRES, or one of our own that ends with this process. */
export async function startPostgres(settings: PostgresSettings = {}): Promise<PostgresServer> {
  const given = process.env.BEFFROI_TEST_POSTGRES
  return given ? { url: given, stop: async () => {} } : startOwnPostgres(settings)
}

// PostgreSQL refuses to run as root.
const NOBODY = 65534

// The server is a child of this shell, which ends it and clears up when its input ends: also after a kill -9 of ours.
const KEEPER = `
  up() { "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c "fsync=$3" -c "full_page_writes=$3" \
    -c max_connections=50 >>"$2/log" 2>&1 & server=$!; }
  down() { kill -QUIT $server; wait $server; echo down; }
  up "$1" "$2" "$3"
  while read -r order; do
    case $order in up) up "$1" "$2" "$3" ;; down) down ;; esac
  done
  kill -QUIT $server; wait $server; rm -rf "$2"
`

export async function startOwnPostgres({
  durable = false,
}: PostgresSettings = {}): Promise<OwnPostgresServer> {
  const programs = path.join(postgresBinaries(), 'native', 'bin')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beffroi-pg-'))
  const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (asUser.uid) chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o700)

  const options = [
    '-D',
    path.join(folder, 'data'),
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  ]
  const made = spawnSync(path.join(programs, 'initdb'), [...options, '--locale=C.UTF-8'], {
    cwd: folder,
    ...asUser,
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr} ${made.error ?? ''}`)

  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'keeper', programs, folder, durable ? 'on' : 'off'], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...asUser,
  })
  const ended = once(keeper, 'exit')
  keeper.unref()
  // A Unix socket in a private folder: no port to collide with, and nobody else on this machine gets in.
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  await answers(url, path.join(folder, 'log'))
  return {
    url,
    stop: async () => {
      keeper.ref()
      keeper.stdin.end()
      await ended
    },
    down: async () => {
      keeper.ref()
      const done = once(keeper.stdout, 'data')
      keeper.stdin.write('down\n')
      await done
      keeper.unref()
    },
    up: async () => {
      keeper.stdin.write('up\n')
      await answers(url, path.join(folder, 'log'))
    },
  }
}

async function answers(url: string, log: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await pause(100)
    }
  }
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`)
}
