import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Serving {
  readonly url: string
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** As Ctrl+C does. */
  stop(): Promise<Finished>
  /** As a power switch does, for this process. */
  kill(): Promise<void>
}

export interface Place {
  readonly folder: string
  remove(): void
}

export function aDataFolder(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-cli-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Runs the real command in a process of its own until it ends. */
export async function runBeffroi(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return finish(start(argv, env))
}

/** Starts the real server in a process of its own and waits until it says that it is open. */
export async function serveBeffroi(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const port = await freePort()
  const env = { PORT: String(port), BEFFROI_DATA: folder, BEFFROI_LOG_LEVEL: 'error', ...more }
  const child = start(['serve', '--json'], env)
  const ended = finish(child)
  const opened = await Promise.race([firstLine(child), ended])
  if (typeof opened !== 'string') throw new Error(`The server did not open: ${opened.err}`)
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    env,
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function start(argv: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env
  return spawn(process.execPath, [main, ...argv], {
    env: { PATH, HOME, TMPDIR, LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text)
    })
  })
}

async function finish(child: ChildProcess): Promise<Finished> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    err += String(chunk)
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}
