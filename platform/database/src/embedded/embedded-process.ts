import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { syncOne } from './durable-folder.ts'
import type { EmbeddedTask, FromWorker, ToWorker } from './embedded-messages.ts'

export interface EmbeddedProcess {
  send(message: ToWorker, moved?: ArrayBuffer[]): void
  /** The next message of that kind. */
  next<S extends FromWorker['say']>(say: S): Promise<Extract<FromWorker, { say: S }>>
  onBytes(listener: (connection: number, bytes: Uint8Array) => void): void
  /** Called once, with the reason when the worker did not end by itself. */
  onGone(listener: (reason: Error) => void): void
  /** Milliseconds a message may take before the worker is stopped; 0 for ever. PGlite has no other timeout. */
  setPatience(milliseconds: number): void
  stop(): Promise<void>
}

/** The data folder appears complete or not at all, also when the power fails while it is made. */
export async function createIfAbsent(folder: string): Promise<string> {
  const data = path.join(folder, 'pgdata')
  if (existsSync(data)) return data
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const maker = startWorker({ task: 'create', folder: unfinished })
  await maker.next('ready')
  await maker.stop()
  renameSync(unfinished, data)
  syncOne(folder)
  return data
}

export async function serve(data: string | undefined, template?: Blob): Promise<EmbeddedProcess> {
  const worker = startWorker({ task: 'serve', folder: data, template })
  await worker.next('ready')
  return worker
}

function startWorker(task: EmbeddedTask): EmbeddedProcess {
  const file = new URL('./embedded-worker.ts', import.meta.url)
  // Options that Node was started with may be meant for the main program only.
  const worker = new Worker(file, { workerData: task, execArgv: [] })
  let gone: Error | undefined
  let patience = 0
  let unanswered = 0
  let timer: NodeJS.Timeout | undefined

  const watch = () => {
    clearTimeout(timer)
    if (unanswered > 0 && patience > 0) timer = setTimeout(() => end('it took too long'), patience)
  }
  const end = (why: string) => {
    const first = gone === undefined
    gone ??= stopped(why)
    clearTimeout(timer)
    if (first) worker.emit('gone', gone)
    worker.terminate().catch(() => {})
  }
  worker.on('error', (error) => end(error.message))
  worker.on('exit', (code) => end(`its thread ended with ${code}`))
  worker.on('message', (message: FromWorker) => {
    if (message.say === 'panic') end(message.reason)
    if (message.say !== 'done') return
    unanswered -= 1
    watch()
  })

  return {
    send(message, moved = []) {
      if (gone) return
      worker.postMessage(message, moved)
      if (message.say !== 'bytes') return
      unanswered += 1
      if (unanswered === 1) watch()
    },
    next: (say) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone)
        const listen = (message: FromWorker) => {
          if (message.say !== say) return
          worker.off('message', listen)
          worker.off('gone', reject)
          resolve(message as Extract<FromWorker, { say: typeof say }>)
        }
        worker.on('message', listen)
        worker.once('gone', reject)
      }),
    onBytes: (listener) => {
      worker.on('message', (message: FromWorker) => {
        if (message.say === 'bytes') listener(message.connection, message.bytes)
      })
    },
    onGone: (listener) => {
      worker.once('gone', listener)
    },
    setPatience: (milliseconds) => {
      patience = milliseconds
      watch()
    },
    stop: async () => {
      gone ??= stopped('it was closed')
      await worker.terminate()
    },
  }
}

function stopped(why: string): Error {
  return Object.assign(new Error(`The embedded database stopped: ${why}.`), { code: '57P01' })
}
