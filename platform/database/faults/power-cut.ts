/**
 * Power cuts on the embedded database, by hand, as root on Linux:
 *
 *   node platform/database/faults/power-cut.ts [cuts] [durable|creation|as-shipped] [rows between checkpoints]
 *
 * The database lives on an ext4 file system in a file; the cut is the shutdown ioctl without a journal flush, after
 * which nothing that was not on the disk comes back. Checkpoints run all the while. `creation` cuts while a new database
 * is made, every other round. `as-shipped` opens PGlite without our fsync: it must lose rows, or this run proves
 * nothing. Ends with 1 when an acknowledged row is lost.
 */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { LoopDisk } from './loop-disk.ts'

const cuts = Number(process.argv[2] ?? 100)
const mode = process.argv[3] ?? 'durable'
const checkpointEvery = process.argv[4] ?? '250'
const IN_PRODUCTION = 6

interface Found {
  count: number
  last: number
  damaged: number
  total: number
  indexed: number
}

const tally = {
  acknowledged: 0,
  lost: 0,
  damaged: 0,
  notOpened: 0,
  recovered: 0,
  cutInStart: 0,
  cutRunning: 0,
}
const started = performance.now()
const work = mkdtempSync(path.join(os.tmpdir(), 'beffroi-power-'))
const disk = new LoopDisk(work)
disk.make()
let acknowledged = 0

for (let round = 1; round <= cuts; round += 1) await cutOnce(round)
// What the last cut left is judged too.
await cutOnce(0)
await disk.remove()
rmSync(work, { recursive: true, force: true })

const seconds = Math.round((performance.now() - started) / 1_000)
report(JSON.stringify({ mode, cuts, checkpointEvery, ...tally, seconds }))
process.exitCode = tally.lost + tally.damaged + tally.notOpened > 0 ? 1 : 0

async function cutOnce(round: number): Promise<void> {
  // A cut while PostgreSQL recovers from the one before; and one under a writer that goes on, sees its fsync fail and
  // must not acknowledge. Otherwise the writer is stopped first and cannot even notice.
  const creating = mode === 'creation' && round % 2 === 1
  const inStart = creating || (round > 1 && round % 5 === 0 && mode !== 'creation')
  const running = round > 0 && round % 4 < 2
  const folder = path.join(disk.mountPoint, 'database')
  if (creating) {
    rmSync(folder, { recursive: true, force: true })
    acknowledged = 0
  }
  mkdirSync(folder, { recursive: true })
  if (wasCut(folder)) tally.recovered += 1

  const writer = startWriter(folder, (line) => {
    if (line.startsWith('FOUND ')) return judge(round, JSON.parse(line.slice(6)) as Found)
    if (round === 0) return
    acknowledged = Number(line)
    tally.acknowledged += 1
  })
  if (inStart) {
    tally.cutInStart += 1
    await pause(Math.random() * (creating ? 5_000 : 700))
  } else {
    await Promise.race([writer.opened, writer.gone, pause(60_000)])
    if (!writer.hasOpened()) {
      tally.notOpened += 1
      report(`round ${round}: did not open\n${writer.complaint()}`)
    }
    // Without this not even the empty database would be there, and the loss of rows could not be seen.
    if (mode === 'as-shipped') disk.sync()
    await pause(100 + Math.random() * 1_500)
  }
  if (running) tally.cutRunning += 1
  else writer.signal('SIGSTOP')
  disk.cutPower()
  if (running) await pause(150)
  writer.signal('SIGKILL')
  await writer.gone
  await disk.powerUp()
}

function startWriter(folder: string, onLine: (line: string) => void) {
  const file = new URL('./power-cut-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [file, folder, mode, checkpointEvery], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  let opened = false
  const lines = createInterface({ input: child.stdout })
  const first = new Promise<void>((resolve) => lines.once('line', () => resolve()))
  lines.on('line', (line) => {
    opened = true
    onLine(line)
  })
  return {
    opened: first,
    hasOpened: () => opened,
    gone: new Promise<void>((resolve) => child.once('close', () => resolve())),
    complaint: () => complaint.slice(-800),
    signal: (signal: NodeJS.Signals) => child.kill(signal),
  }
}

function judge(round: number, found: Found): void {
  const lost = Math.max(0, acknowledged - found.last) + (found.last - found.count)
  const torn = found.total !== found.count || found.indexed !== found.count
  tally.lost += lost
  tally.damaged += found.damaged + (torn ? 1 : 0)
  if (lost > 0 || found.damaged > 0 || torn) {
    report(`round ${round}: ${acknowledged} acknowledged, found ${JSON.stringify(found)}`)
  }
  // A row may be there that nobody was told of: its answer was on the way.
  acknowledged = found.last
}

/** True when the control file says that the last run did not shut down: the cut was one. */
function wasCut(folder: string): boolean {
  const control = path.join(folder, 'pgdata', 'global', 'pg_control')
  if (!existsSync(control)) return false
  const file = openSync(control, 'r')
  const state = Buffer.alloc(4)
  readSync(file, state, 0, 4, 16)
  closeSync(file)
  return state.readUInt32LE() === IN_PRODUCTION
}

function report(line: string): void {
  process.stdout.write(`${line}\n`)
}
