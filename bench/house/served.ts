import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { plainEnvironment } from './child.ts'
import { freePort } from './free-port.ts'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** The real command, as a person starts it. */
export interface Served {
  readonly url: string
  readonly process: ChildProcess
  /** Milliseconds from the start of the process to the first `UP` of /health. */
  readonly healthyAfter: number
  /** Milliseconds until the address stood on the screen. */
  readonly printedAfter: number
  stop(): Promise<void>
}

export interface ServeSettings {
  readonly data: string
  /** The command; absent: `beffroi serve` itself, without the scripts of npm around it. */
  readonly command?: readonly [string, ...string[]]
}

const serve = [process.execPath, 'apps/cli/src/main.ts', 'serve'] as const

export async function startServer({ data, command = serve }: ServeSettings): Promise<Served> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begun = performance.now()
  const [program, ...words] = command
  const child = spawn(program, words, {
    cwd: projectRoot,
    env: { ...plainEnvironment(), PORT: String(port), BEFFROI_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm and what it starts end together.
    detached: true,
  })
  const end = (signal: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid ?? 0), signal)
    } catch {
      // It has already ended.
    }
  }
  const endNow = () => end('SIGKILL')
  process.once('exit', endNow)
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => {
    said = `${said}${bytes}`.slice(-2000)
  })
  try {
    const [healthyAfter, printedAfter] = await Promise.race([
      Promise.all([healthy(url, begun), printed(child, url, begun)]),
      once(child, 'exit').then(() => Promise.reject(new Error(`The server ended by itself:\n${said}`))),
    ])
    return {
      ...{ url, process: child, healthyAfter, printedAfter },
      stop: async () => {
        const ended = once(child, 'exit')
        end('SIGTERM')
        await ended
        // npm may be gone before the server has closed its database.
        while (isThere(child.pid ?? 0)) await pause(20)
        process.off('exit', endNow)
      },
    }
  } catch (error) {
    endNow()
    throw error
  }
}

function isThere(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

async function healthy(url: string, begun: number): Promise<number> {
  while (performance.now() - begun < 180_000) {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok && ((await answer.json()) as { status?: string }).status === 'UP')
      return performance.now() - begun
    await pause(20)
  }
  throw new Error('The server did not become healthy within three minutes.')
}

function printed(child: ChildProcess, url: string, begun: number): Promise<number> {
  return new Promise((resolve) => {
    let output = ''
    child.stdout?.on('data', (bytes: Buffer) => {
      output += String(bytes)
      if (output.includes(url)) resolve(performance.now() - begun)
    })
  })
}
