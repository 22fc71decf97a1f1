import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'

/** A program of a bench in a process of its own, spoken to by questions and answers. */
export interface Child {
  readonly pid: number
  ask<A>(question: object): Promise<A>
  stop(): Promise<void>
}

/** The log of the program goes to a file, as it does on a real machine. */
export async function startChild(
  file: URL,
  settings: {
    readonly env: Readonly<Record<string, string>>
    readonly log: string
    readonly execArgv?: string[]
  },
): Promise<Child> {
  const log = openSync(settings.log, 'a')
  const child = fork(file, [], {
    env: { ...plainEnvironment(), ...settings.env },
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: settings.execArgv ?? [],
  })
  closeSync(log)
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  await answerOf(child, settings.log)
  return {
    pid: child.pid ?? 0,
    ask: async <A>(question: object) => {
      const answer = answerOf(child, settings.log)
      child.send(question)
      return (await answer) as A
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.send({ ask: 'close' })
      await ended
      process.off('exit', end)
    },
  }
}

/** Nothing that the person at the keyboard has set reaches the house that is measured. */
export function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || /^(BEFFROI_|DATABASE_URL$|PORT$|NODE_)/.test(name) ? [] : [[name, value]],
    ),
  )
}

async function answerOf(child: ChildProcess, log: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) =>
      reject(
        new Error(`A program of the bench ended with ${code}:\n${readFileSync(log, 'utf8').slice(-2000)}`),
      )
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message)
    })
  })
}
