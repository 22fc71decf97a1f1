import path from 'node:path'
import { startPostgres } from '@beffroi/database/testing'
import { type Child, startChild } from '../house/child.ts'
import { freePort } from '../house/free-port.ts'
import { inTemporaryFolder } from '../house/temporary-folder.ts'
import type { Bench, Given, Table, Verdict } from '../runner/bench.ts'
import { median } from '../runner/quantile.ts'
import { numbersOf, runBench } from '../runner/run-bench.ts'
import type { Pressed } from './pressed.ts'

const reporter = { email: 'marie@clairval.example', password: 'marie-a-clairval' }

export const bench: Bench = {
  name: 'act',
  about: 'Reports a second through the whole path, beside a bare INSERT and COMMIT of the same row',
  options: {
    database: 'embedded,postgresql',
    concurrency: '1,8,16,32',
    rounds: '5',
    seconds: '2',
    // 'on' waits between the rounds until mails and other followers are done: minutes.
    workers: 'off',
    // Words for the Node of the house, e.g. `--node="--cpu-prof --cpu-prof-dir=profiles"`.
    node: '',
  },
  run: async (given) => {
    const tables: Table[] = []
    const verdicts: Verdict[] = []
    let facts: Record<string, string> = {}
    for (const kind of (given.options.database ?? '').split(',')) {
      for (const workers of (given.options.workers ?? '').split(',')) {
        const measured = await inTemporaryFolder((folder) => measure(folder, kind, workers, given))
        tables.push(measured.table)
        verdicts.push(measured.verdict)
        facts = { ...facts, ...measured.facts }
      }
    }
    return { facts, tables, verdicts }
  },
}

interface Round {
  readonly acts: Pressed
  readonly inserts: Pressed
}

async function measure(folder: string, kind: string, workers: string, { options, say }: Given) {
  const server = kind === 'postgresql' ? await startPostgres({ durable: true }) : undefined
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const house = await startChild(new URL('./house-process.ts', import.meta.url), {
    env: {
      PORT: String(port),
      BEFFROI_DATA: path.join(folder, 'data'),
      BEFFROI_WORKERS: workers,
      ...(server ? { DATABASE_URL: server.url } : {}),
    },
    log: path.join(folder, 'house.log'),
    execArgv: (options.node ?? '').split(' ').filter(Boolean),
  })
  const reporters = await startChild(new URL('./reporter-process.ts', import.meta.url), {
    env: {},
    log: path.join(folder, 'reporters.log'),
  })
  try {
    const told = await house.ask<Record<string, string>>({ ask: 'facts' })
    await reporters.ask({ ask: 'signIn', url, ...reporter })
    await reporters.ask({ ask: 'press', url, concurrency: 8, seconds: 2 })
    const rows: (string | number)[][] = []
    const ratios: number[] = []
    for (const concurrency of numbersOf(options.concurrency)) {
      const rounds: Round[] = []
      for (let round = 0; round < Number(options.rounds); round++) {
        rounds.push(
          await oneRound(house, reporters, { url, concurrency, workers, seconds: Number(options.seconds) }),
        )
      }
      const row = summary(rounds)
      say(
        `${kind}, workers ${workers}, ${concurrency} at once: ${Math.round(row.acts)} / ${Math.round(row.inserts)}`,
      )
      ratios.push(row.ratio)
      rows.push([
        concurrency,
        row.acts,
        row.inserts,
        `${row.ratio.toFixed(1)} %`,
        row.p50,
        row.p99,
        row.insert50,
        row.insert99,
      ])
    }
    return {
      facts: {
        [kind]: `${told.version?.split(' on ')[0]}, fsync ${told.fsync}, synchronous_commit ${told.commit}`,
      },
      table: {
        title: `${kind}, followers ${workers === 'on' ? 'in the same process' : 'elsewhere'}, medians of ${options.rounds} rounds, times in ms`,
        columns: [
          'at once',
          'acts/s',
          'inserts/s',
          'ratio',
          'act p50',
          'act p99',
          'insert p50',
          'insert p99',
        ],
        rows,
      },
      verdict: {
        what: `acts beside bare inserts, ${kind}, followers ${workers}, median over the concurrencies`,
        figure: median(ratios),
        unit: '%',
        aim: { atLeast: 40 },
      },
    }
  } finally {
    await reporters.stop()
    await house.stop()
    await server?.stop()
  }
}

interface RoundSettings {
  readonly url: string
  readonly concurrency: number
  readonly seconds: number
  readonly workers: string
}

async function oneRound(house: Child, reporters: Child, settings: RoundSettings): Promise<Round> {
  const { url, concurrency, seconds, workers } = settings
  const acts = await reporters.ask<Pressed>({ ask: 'press', url, concurrency, seconds })
  await house.ask({ ask: 'settle', followers: workers === 'on' })
  const inserts = await house.ask<Pressed>({ ask: 'inserts', concurrency, seconds })
  return { acts, inserts }
}

function summary(rounds: readonly Round[]) {
  const of = (read: (round: Round) => number) => median(rounds.map(read))
  return {
    acts: of(({ acts }) => acts.perSecond),
    inserts: of(({ inserts }) => inserts.perSecond),
    ratio: of(({ acts, inserts }) => (100 * acts.perSecond) / inserts.perSecond),
    p50: of(({ acts }) => acts.p50),
    p99: of(({ acts }) => acts.p99),
    insert50: of(({ inserts }) => inserts.p50),
    insert99: of(({ inserts }) => inserts.p99),
  }
}

if (import.meta.main) await runBench(bench, process.argv.slice(2))
