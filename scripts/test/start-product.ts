import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const patienceMs = 150_000

// The product is a child of this shell, which ends it and clears up when its input ends: also after a kill -9 of ours.
const keeper = `
  folder=$1; shift
  "$@" 2>"$folder/log" & server=$!
  exec >&-
  read -r _
  kill -TERM $server
  ( sleep 15; kill -KILL $server ) 2>&- &
  wait $server
  kill $! 2>&-
  rm -rf "$folder"
`

/** Vitest's global setup of the journeys: the real server with its demonstration, once for all of them. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beffroi-journeys-'))
  const { HOME = folder, PATH = '', TMPDIR = tmpdir() } = process.env
  const main = path.join(root, 'apps/cli/src/main.ts')
  const child = spawn(
    '/bin/sh',
    ['-c', keeper, 'keeper', folder, process.execPath, main, 'serve', '--json'],
    {
      cwd: root,
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        ...{ HOME, PATH, TMPDIR, LANG: 'en', PORT: String(await freePort()) },
        ...{ BEFFROI_DATA: path.join(folder, 'data'), BEFFROI_DEMO: 'on', BEFFROI_LOG_LEVEL: 'warn' },
      },
    },
  )
  const ended = once(child, 'exit')
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  const said = await firstLine(child.stdout)
  if (said === undefined) {
    const log = readFileSync(path.join(folder, 'log'), 'utf8')
    await stop()
    throw new Error(`The product did not open:\n${log}`)
  }
  process.env.BEFFROI_TEST_PRODUCT = (JSON.parse(said) as { url: string }).url
  return stop
}

/** Undefined when the program ended, or took too long, before it said anything. */
function firstLine(output: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = ''
    const timer = setTimeout(() => resolve(undefined), patienceMs)
    const settle = (line?: string) => {
      clearTimeout(timer)
      resolve(line)
    }
    output.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) settle(text.slice(0, text.indexOf('\n')))
    })
    output.on('end', () => settle())
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
