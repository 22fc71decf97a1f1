import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { DurableFolder, durableParameters, syncTree } from './durable-folder.ts'
import type { EmbeddedTask, FromWorker, ToWorker } from './embedded-messages.ts'

const port = parentPort
if (!port) throw new Error('This file is started as a worker.')
const answer = (message: FromWorker, moved: ArrayBuffer[] = []) => port.postMessage(message, moved)

const OWNER = `
  create role beffroi_owner nosuperuser createrole;
  grant pg_checkpoint to beffroi_owner;
  alter database postgres owner to beffroi_owner;
`

async function create(folder: string): Promise<void> {
  const engine = await PGlite.create({ ...settings(folder) })
  await engine.exec(OWNER)
  await engine.close()
  // The first files are written around PostgreSQL, which therefore never asked to sync them.
  syncTree(folder)
  answer({ say: 'ready' })
}

async function serve(folder: string | undefined, template: Blob | undefined): Promise<void> {
  const engine = await PGlite.create({
    ...settings(folder),
    ...(template ? { loadDataDir: template } : {}),
  })
  if (folder === undefined && template === undefined) await engine.exec(OWNER)
  // One message after the other: there is one backend behind all of this.
  let turn: Promise<void> = Promise.resolve()
  port?.on('message', (message: ToWorker) => {
    turn = turn.then(() => handle(engine, message)).catch(panic)
  })
  answer({ say: 'ready' })
}

let holder = 0

async function handle(engine: PGlite, message: ToWorker): Promise<void> {
  switch (message.say) {
    case 'open':
      holder = message.connection
      return renew(engine)
    case 'leave':
      // The goodbye of an old connection may come when the next one already stands in a transaction.
      if (message.connection === holder) await renew(engine)
      return
    case 'bytes': {
      const { connection } = message
      if (connection !== holder) return answer({ say: 'done' })
      await engine.execProtocolRawStream(message.bytes, {
        onRawData: (raw) => {
          const bytes = raw.slice()
          answer({ say: 'bytes', connection, bytes }, [bytes.buffer])
        },
      })
      return answer({ say: 'done' })
    }
    case 'dump':
      return answer({ say: 'dumped', template: await engine.dumpDataDir('none') })
    case 'close':
      await engine.close()
      return answer({ say: 'closed' })
  }
}

/**
 * The session outlives the connections over it: nothing of the last one may reach the next one. The owner is an
 * ordinary role, as on a server, so that row level security holds for it here as it will there.
 */
async function renew(engine: PGlite): Promise<void> {
  await engine.exec('rollback')
  await engine.exec('discard all')
  await engine.exec('set role beffroi_owner')
}

// A full disk, a failed fsync, a trap of the WebAssembly: memory is not to be trusted any more, the log is.
function panic(reason: unknown): never {
  answer({ say: 'panic', reason: reason instanceof Error ? reason.message : String(reason) })
  process.exit(71)
}

function settings(folder: string | undefined): PGliteOptions {
  const extensions = { unaccent, pg_trgm }
  return folder === undefined
    ? { extensions, startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'] }
    : { extensions, fs: new DurableFolder(folder, panic), startParams: durableParameters }
}

const task = workerData as EmbeddedTask
if (task.task === 'create') await create(task.folder)
else await serve(task.folder, task.template)
