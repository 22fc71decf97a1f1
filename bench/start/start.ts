import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../house/served.ts'
import { inTemporaryFolder } from '../house/temporary-folder.ts'
import type { Bench, Given, Report } from '../runner/bench.ts'
import { memoryOf } from '../runner/machine-facts.ts'
import { median } from '../runner/quantile.ts'
import { runBench } from '../runner/run-bench.ts'

export const bench: Bench = {
  name: 'start',
  about: 'Cold and warm start of the real server, and its resident memory when idle',
  options: { rounds: '5', idle: '20', npm: 'on' },
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
      warm.push(
        await once(data, undefined, async (pid) => {
          await pause(Number(options.idle) * 1000)
          const memory = memoryOf(pid)
          idle.push(memory.now)
          most.push(memory.most)
        }),
      )
      if (options.npm === 'on') byNpm.push(await once(data, ['npm', 'start']))
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
  if (byNpm.length > 0) rows.push(row('warm, by npm start', byNpm))
  const slowest = byNpm.length > 0 ? byNpm : warm
  return {
    facts: {},
    tables: [
      {
        title: `Seconds until the server is there, medians of ${rounds}`,
        columns: ['start', '/health is UP', 'address printed', 'slowest'],
        rows,
      },
      {
        title: `Resident memory of the whole process in MB, ${options.idle} s after a warm start`,
        columns: ['', 'median', 'most'],
        rows: [
          ['idle', median(idle), Math.max(...idle)],
          ['peak during the start', median(most), Math.max(...most)],
        ],
      },
    ],
    verdicts: [
      {
        what: byNpm.length > 0 ? 'warm start by npm start' : 'warm start',
        figure: median(slowest.map(({ printed }) => printed)) / 1000,
        unit: 's',
        aim: { below: 5 },
      },
      { what: 'memory of the idle server', figure: median(idle), unit: 'MB', aim: { below: 400 } },
    ],
  }
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
