import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../house/served.ts'
import { inTemporaryFolder } from '../house/temporary-folder.ts'
import type { Bench, Given, Report } from '../runner/bench.ts'
import { commandOf, memoryOf, processTree } from '../runner/machine-facts.ts'
import { median } from '../runner/quantile.ts'
import { runBench } from '../runner/run-bench.ts'

export const bench: Bench = {
  name: 'start',
  about: 'Cold and warm start of the real server, and its resident memory when idle',
  options: { rounds: '5', idle: '20' },
  run: measure,
}

interface Started {
  readonly healthy: number
  readonly printed: number
}

async function measure({ options, say }: Given): Promise<Report> {
  const rounds = Number(options.rounds)
  const cold: Started[] = []
  const warm: Started[] = []
  const byNpm: Started[] = []
  const idle: number[] = []
  const most: number[] = []
  // The pages are built by the first start after a change: that is npm's time, not the server's.
  await inTemporaryFolder((folder) => once(folder))
  for (let round = 0; round < rounds; round++) {
    await inTemporaryFolder(async (folder) => {
      const data = path.join(folder, 'data')
      cold.push(await once(data))
      warm.push(await once(data))
      byNpm.push(
        await once(data, ['npm', 'start'], async (pid) => {
          await pause(Number(options.idle) * 1000)
          const memory = memoryOf(serverBelow(pid))
          idle.push(memory.now)
          most.push(memory.most)
        }),
      )
      say(
        `round ${round + 1}: cold ${seconds(cold)} s, warm ${seconds(warm)} s, idle ${Math.round(idle.at(-1) ?? 0)} MB`,
      )
    })
  }
  const row = (name: string, starts: readonly Started[]) => [
    name,
    median(starts.map(({ healthy }) => healthy)) / 1000,
    median(starts.map(({ printed }) => printed)) / 1000,
    Math.max(...starts.map(({ printed }) => printed)) / 1000,
  ]
  const rows = [
    row('cold: empty folder, migrated, demo filled', cold),
    row('warm: the same folder again', warm),
  ]
  rows.push(row('warm, by npm start', byNpm))
  return {
    facts: {},
    tables: [
      {
        title: `Seconds until the server is there, medians of ${rounds}`,
        columns: ['start', '/health is UP', 'address printed', 'slowest'],
        rows,
      },
      {
        title: `Resident memory of the server in MB, ${options.idle} s after npm start on a folder with data`,
        columns: ['', 'median', 'most'],
        rows: [
          ['idle', median(idle), Math.max(...idle)],
          ['peak during the start', median(most), Math.max(...most)],
        ],
      },
    ],
    verdicts: [
      {
        what: 'warm start by npm start',
        figure: median(byNpm.map(({ printed }) => printed)) / 1000,
        unit: 's',
        aim: { below: 5 },
      },
      { what: 'memory of the idle server', figure: median(idle), unit: 'MB', aim: { below: 400 } },
    ],
  }
}

/** npm, a shell and our own script stand above it. */
function serverBelow(pid: number): number {
  const server = processTree(pid).findLast((one) => commandOf(one).includes('apps/cli/src/main.ts'))
  if (server === undefined) throw new Error('The server is not among the processes of npm start.')
  return server
}

async function once(
  data: string,
  command?: readonly [string, ...string[]],
  whileOpen?: (pid: number) => Promise<void>,
): Promise<Started> {
  const served = await startServer({ data, ...(command ? { command } : {}) })
  try {
    await whileOpen?.(served.process.pid ?? 0)
  } finally {
    await served.stop()
  }
  return { healthy: served.healthyAfter, printed: served.printedAfter }
}

function seconds(starts: readonly Started[]): string {
  return ((starts.at(-1)?.printed ?? 0) / 1000).toFixed(1)
}

if (import.meta.main) await runBench(bench, process.argv.slice(2))
