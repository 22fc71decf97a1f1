import { spawn } from 'node:child_process'
import path from 'node:path'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Asked every second; once it says yes, the program is ended. */
  readonly isStuck?: () => boolean
}

/** Runs a file under this same Node with its output shown; answers its exit code. */
export function runNode(args: readonly string[], options: ProgramOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.env },
    })
    running.add(child)
    const watch = setInterval(() => {
      if (!options.isStuck?.()) return
      clearInterval(watch)
      end(child)
    }, 1000)
    child.on('error', (error) => {
      console.error(`${args[0]} could not be started: ${error.message}`)
      resolve(127)
    })
    child.on('exit', (code) => {
      clearInterval(watch)
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

const running = new Set<ReturnType<typeof spawn>>()

/** A stopped test run leaves no program behind. */
export function stopRunningPrograms(): void {
  for (const child of running) child.kill('SIGTERM')
}

function end(child: ReturnType<typeof spawn>): void {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 5000).unref()
}
